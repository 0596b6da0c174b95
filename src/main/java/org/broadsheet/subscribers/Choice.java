package org.broadsheet.subscribers;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.topics.TopicId;

/**
 * What a reader chose to get. All who chose the same share one row.
 *
 * @param topics the topics wanted and how much of each; empty means every topic on offer
 * @param outletsOut outlets left out
 * @param articleLanguages languages wanted, as BCP 47 primary tags; empty means every one
 * @param language of the frame: headings, dates, footer
 */
public record Choice(
        Map<TopicId, Interest> topics,
        Set<OutletId> outletsOut,
        Set<String> articleLanguages,
        Length length,
        boolean textOnly,
        String language) {

    /** How much of a topic: {@code LESS} is at most one story a digest. */
    public enum Interest {
        NORMAL,
        LESS
    }

    public enum Length {
        FULL,
        BRIEF,
        HEADLINES
    }

    public Choice {
        topics = Map.copyOf(topics);
        outletsOut = Set.copyOf(outletsOut);
        articleLanguages = Set.copyOf(articleLanguages);
    }

    /** Everything on offer, in full. */
    public static Choice everything(String language) {
        return new Choice(Map.of(), Set.of(), Set.of(), Length.FULL, false, language);
    }

    public boolean wants(TopicId topic) {
        return topics.isEmpty() || topics.containsKey(topic);
    }

    /** The topics as JSON in a fixed order, so that equal choices have equal texts. */
    String topicsAsJson() {
        var sorted = new TreeMap<Long, Interest>();
        topics.forEach((topic, interest) -> sorted.put(topic.value(), interest));
        var json = new StringBuilder("{");
        sorted.forEach((topic, interest) ->
                json.append(json.length() > 1 ? "," : "")
                        .append('"')
                        .append(topic)
                        .append("\":\"")
                        .append(MailingLists.word(interest))
                        .append('"'));
        return json.append('}').toString();
    }

    String outletsOutAsJson() {
        var sorted = new TreeSet<Long>();
        outletsOut.forEach(outlet -> sorted.add(outlet.value()));
        return sorted.toString().replace(" ", "");
    }

    String articleLanguagesAsJson() {
        var json = new StringBuilder("[");
        for (var tag : new TreeSet<>(articleLanguages)) {
            json.append(json.length() > 1 ? "," : "").append('"').append(tag).append('"');
        }
        return json.append(']').toString();
    }
}
