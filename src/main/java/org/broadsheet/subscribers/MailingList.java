package org.broadsheet.subscribers;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.collecting.SourceId;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What people subscribe to: name, sender, look, topics on offer, schedule, zone, approval policy,
 * language.
 */
public record MailingList(
        ListId id,
        String key,
        String name,
        State state,
        Sender sender,
        @Nullable String place,
        String language,
        ZoneId zone,
        Approval approval,
        InDoubt inDoubt,
        String postalAddress,
        @Nullable WebLink privacyLink,
        Caps caps,
        boolean otherNews,
        NothingNew whenNothingNew,
        int fewestStories,
        int tooOldDays,
        Archive archive,
        ListLook look,
        List<EditionTime> editionTimes,
        List<TopicId> topics,
        List<SourceId> sources) {

    public MailingList {
        editionTimes = List.copyOf(editionTimes);
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
    }

    /** Where the list's editions stand for everybody, and whether they do. */
    public record Archive(Archives.Policy policy, WebLink address) {
        public boolean isPublic() {
            return policy == Archives.Policy.PUBLIC;
        }

        public boolean isOff() {
            return policy == Archives.Policy.OFF;
        }
    }

    public enum State {
        DRAFT,
        LIVE,
        STOPPED
    }

    /** Who decides that an edition goes out. */
    public enum Approval {
        MUST_APPROVE,
        AT_DEADLINE,
        AUTOMATIC
    }

    /** What happens to a mail of which nobody can say whether it was accepted. */
    public enum InDoubt {
        RESEND,
        HOLD
    }

    /** What a reader gets when there is nothing new to them. */
    public enum NothingNew {
        SKIP,
        NOTE,
        WAIT
    }

    public record Sender(String name, EmailAddress address, @Nullable EmailAddress replyTo) {}

    /** Most sections, most stories in each, most stories in all. */
    public record Caps(int sections, int storiesInSection, int stories) {}

    /**
     * How the list's mails look, and what their foot says.
     *
     * @param accent {@code #rrggbb}
     * @param typeface of headlines: {@code serif} or {@code sans}
     */
    public record ListLook(
            String accent,
            String typeface,
            String motto,
            SubjectFrom subject,
            @Nullable ListLogo logo,
            String footerText,
            List<ListLink> footerLinks) {
        private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

        public ListLook {
            if (!COLOUR.matcher(accent).matches()) {
                throw new UserProblem("list.bad-accent", accent);
            }
            if (!typeface.equals("serif") && !typeface.equals("sans")) {
                throw new UserProblem("list.bad-typeface", typeface);
            }
            footerLinks = List.copyOf(footerLinks);
        }
    }

    /** What a digest's subject is made from, unless the editor writes one. */
    public enum SubjectFrom {
        STORY,
        NAME_AND_STORY,
        NAME_AND_DATE
    }

    /** File names of our own pictures; size in CSS pixels. */
    public record ListLogo(String light, @Nullable String dark, int width, int height) {}

    public record ListLink(String label, WebLink link) {}
}
