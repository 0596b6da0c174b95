package org.broadsheet.web.admin;

import java.io.Serializable;
import org.broadsheet.accounts.StaffMember;
import org.broadsheet.shared.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The member of staff of a session: what {@code @AuthenticationPrincipal} hands to a controller.
 *
 * <p>Lives in the session, so it holds plain values only.
 */
public record SignedIn(long staffId, String name, boolean isAdmin)
        implements AuthenticatedPrincipal, Serializable {

    static SignedIn of(StaffMember member) {
        return new SignedIn(member.id(), member.name(), member.isAdmin());
    }

    @Override
    public String getName() {
        return name;
    }

    public Actor actor() {
        return new Actor.Staff(staffId);
    }
}
