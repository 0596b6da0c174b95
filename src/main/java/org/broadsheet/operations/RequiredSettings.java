package org.broadsheet.operations;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.delivery.MailSettings;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers without which no real mail may leave: they have no default, and are missed by name.
 */
@Component
public class RequiredSettings {
    private final Installation installation;
    private final MailSettings mail;

    RequiredSettings(Installation installation, MailSettings mail) {
        this.installation = installation;
        this.mail = mail;
    }

    public List<String> missing() {
        var missing = new ArrayList<String>();
        check(missing, "broadsheet.mail.host", mail.host());
        check(missing, "broadsheet.installation.public-address", installation.publicAddress());
        check(missing, "broadsheet.installation.postal-address", installation.postalAddress());
        check(missing, "broadsheet.installation.privacy-link", installation.privacyLink());
        return missing;
    }

    /** Names every one that is missing, not only the first. */
    public void demand() {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new UserProblem("settings.missing", String.join("\n  ", missing));
        }
    }

    private static void check(List<String> missing, String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            missing.add(key);
        }
    }
}
