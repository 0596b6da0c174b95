package org.broadsheet.subscribers;

import java.util.List;
import java.util.Locale;
import org.broadsheet.subscribers.Segment.Often;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a list are looked for.
 *
 * @param text the beginning of an address or of words of the name; {@code @example.org} is a domain
 * @param segment beyond that; asked row by row, so slower than the rest
 */
public record MemberQuery(
        ListId list,
        String text,
        @Nullable Standing standing,
        @Nullable TopicId topic,
        @Nullable Often rhythm,
        String domain,
        @Nullable Segment segment) {

    /** How a member stands, in a word. */
    public enum Standing {
        ACTIVE,
        PAUSED,
        UNCONFIRMED,
        UNSUBSCRIBED,
        SUPPRESSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public MemberQuery {
        text = text.strip();
        domain = domain.strip().toLowerCase(Locale.ROOT);
        if (domain.startsWith("@")) {
            domain = domain.substring(1);
        }
    }

    public static MemberQuery all(ListId list) {
        return new MemberQuery(list, "", null, null, null, "", null);
    }

    public MemberQuery saying(String newText) {
        return new MemberQuery(list, newText, standing, topic, rhythm, domain, segment);
    }

    public MemberQuery standing(@Nullable Standing newStanding) {
        return new MemberQuery(list, text, newStanding, topic, rhythm, domain, segment);
    }

    public MemberQuery about(@Nullable TopicId newTopic) {
        return new MemberQuery(list, text, standing, newTopic, rhythm, domain, segment);
    }

    public MemberQuery reading(@Nullable Often newRhythm) {
        return new MemberQuery(list, text, standing, topic, newRhythm, domain, segment);
    }

    public MemberQuery at(String newDomain) {
        return new MemberQuery(list, text, standing, topic, rhythm, newDomain, segment);
    }

    public MemberQuery in(@Nullable Segment newSegment) {
        return new MemberQuery(list, text, standing, topic, rhythm, domain, newSegment);
    }

    /** What each found person has a word that begins with; none where no text was given. */
    List<String> beginnings() {
        if (text.isEmpty()) {
            return List.of();
        }
        var plain = SearchWords.plain(text);
        var isAddress =
                text.indexOf('@') >= 0 || (plain.indexOf('.') > 0 && plain.indexOf(' ') < 0);
        return isAddress ? List.of(plain) : List.copyOf(SearchWords.words(text));
    }
}
