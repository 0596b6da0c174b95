package org.broadsheet.subscribers;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.mapping.ParsedPerson;
import org.broadsheet.subscribers.mapping.Tags;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;

/** Turns what a row wishes into a choice and a rhythm of one list. */
final class ImportWishes {
    /** Before a topic of which at most one story a digest is wanted. */
    static final String LESS = "less:";

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final MailingList list;
    private final Map<String, TopicId> topics = new HashMap<>();
    private final Map<String, OutletId> outlets = new HashMap<>();

    ImportWishes(MailingList list, Topics topics, Outlets outlets) {
        this.list = list;
        for (var topic : topics.list()) {
            if (list.topics().isEmpty() || list.topics().contains(topic.id())) {
                this.topics.put(plain(topic.key()), topic.id());
                this.topics.put(plain(topic.name()), topic.id());
            }
        }
        outlets.list().forEach(outlet -> this.outlets.put(outlet.site(), outlet.id()));
    }

    /** True where a value holds nothing but topics of the list. */
    boolean areTopics(String value) {
        return Tags.of(List.of(value)).stream()
                .allMatch(tag -> topics.containsKey(plain(withoutLess(tag))));
    }

    ImportVerdict.ImportWish of(ParsedPerson person) {
        var wish = person.wish();
        var wanted = new HashMap<TopicId, Choice.Interest>();
        var other = new ArrayList<String>();
        for (var tag : wish.topics()) {
            var topic = topics.get(plain(withoutLess(tag)));
            if (topic == null) {
                other.add(tag);
            } else {
                wanted.put(
                        topic,
                        tag.startsWith(LESS) ? Choice.Interest.LESS : Choice.Interest.NORMAL);
            }
        }
        return new ImportVerdict.ImportWish(
                new Choice(
                        wanted,
                        outletsOut(wish.outletsOut()),
                        new HashSet<>(wish.articleLanguages()),
                        length(wish.length()),
                        wish.textOnly(),
                        language(wish.language())),
                rhythm(wish),
                attributes(person, other));
    }

    private static Map<String, String> attributes(ParsedPerson person, List<String> otherTags) {
        var attributes = new TreeMap<>(person.attributes());
        if (!otherTags.isEmpty()) {
            attributes.putIfAbsent("tags", String.join(", ", otherTags));
        }
        return attributes;
    }

    private Rhythm rhythm(ParsedPerson.Wish wish) {
        ZoneId zone = wish.zone() == null ? list.zone() : wish.zone();
        var hour = wish.hour() == null ? MORNING : wish.hour();
        return new Rhythm(pattern(wish.rhythm()), hour, zone);
    }

    private static Rhythm.Pattern pattern(@Nullable String text) {
        try {
            return text == null ? new Rhythm.Pattern.EveryEdition() : Rhythm.Pattern.parse(text);
        } catch (IllegalArgumentException unknown) {
            throw new UserProblem("import.row.no-such-rhythm", String.valueOf(text));
        }
    }

    private static Choice.Length length(@Nullable String text) {
        try {
            return text == null
                    ? Choice.Length.FULL
                    : MailingLists.constant(Choice.Length.class, text);
        } catch (IllegalArgumentException unknown) {
            throw new UserProblem("import.row.no-such-length", String.valueOf(text));
        }
    }

    /** A language tag; anything longer is a word such as "English", which we do not guess at. */
    private String language(@Nullable String text) {
        return text != null && text.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
                ? text
                : list.language();
    }

    private Set<OutletId> outletsOut(List<String> sites) {
        var out = new HashSet<OutletId>();
        for (var site : sites) {
            var outlet = outlets.get(site);
            if (outlet != null) {
                out.add(outlet);
            }
        }
        return out;
    }

    private static String withoutLess(String tag) {
        return tag.startsWith(LESS) ? tag.substring(LESS.length()) : tag;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
