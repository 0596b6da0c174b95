package org.broadsheet.web.admin;

import org.broadsheet.accounts.Role;
import org.broadsheet.accounts.Roles;
import org.broadsheet.subscribers.ListId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets staff do on a list what their role there allows; asked anew on every request. */
@Component
public class Access {
    private final Roles roles;

    Access(Roles roles) {
        this.roles = roles;
    }

    public boolean may(SignedIn by, ListId list, Role role) {
        return roles.may(by.staffId(), list.value(), role);
    }

    /** A page "not allowed" otherwise. */
    public void require(SignedIn by, ListId list, Role role) {
        if (!may(by, list, role)) {
            throw new AccessDeniedException(role + " of list " + list);
        }
    }
}
