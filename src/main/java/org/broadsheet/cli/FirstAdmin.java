package org.broadsheet.cli;

import java.util.Optional;
import org.broadsheet.accounts.SignInLinks;
import org.broadsheet.accounts.Staff;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Installation;
import org.springframework.beans.factory.BeanFactory;

/** Lets the first admin of an installation in, who has no other way. */
final class FirstAdmin {
    private static final EmailAddress NOBODYS = new EmailAddress("admin@broadsheet.example");

    private FirstAdmin() {}

    /** The one-time link, while nobody is staff yet. */
    static Optional<String> link(BeanFactory application) {
        var staff = application.getBean(Staff.class);
        if (!staff.list().isEmpty()) {
            return Optional.empty();
        }
        var installation = application.getBean(Installation.class);
        var member = staff.knowAdmin(address(installation), "Admin");
        return Optional.of(
                installation.reachedAt()
                        + "/sign-in/"
                        + application.getBean(SignInLinks.class).make(member));
    }

    private static EmailAddress address(Installation installation) {
        return EmailAddress.parse("admin@" + installation.reachedAt().site()).orElse(NOBODYS);
    }
}
