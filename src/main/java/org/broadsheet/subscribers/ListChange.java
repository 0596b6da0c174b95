package org.broadsheet.subscribers;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a list that one form changes; look, topics, sources and edition times have their
 * own.
 *
 * @param postalAddress of the list itself; blank: the installation's
 * @param privacyLink of the list itself; null: the installation's
 */
public record ListChange(
        String name,
        MailingList.Sender sender,
        @Nullable String place,
        String language,
        ZoneId zone,
        MailingList.Approval approval,
        MailingList.InDoubt inDoubt,
        @Nullable String postalAddress,
        @Nullable WebLink privacyLink,
        MailingList.Caps caps,
        boolean otherNews,
        MailingList.NothingNew whenNothingNew,
        int fewestStories,
        int tooOldDays,
        Archives.Policy archive) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public ListChange {
        if (name.isBlank() || name.length() > 100) {
            throw new UserProblem("list.needs-name");
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw new UserProblem("list.bad-language", language);
        }
        if (caps.sections() < 1 || caps.storiesInSection() < 1 || caps.stories() < 1) {
            throw new UserProblem("list.bad-caps");
        }
        if (tooOldDays < 1 || tooOldDays > 90 || fewestStories < 0) {
            throw new UserProblem("list.bad-days");
        }
    }
}
