package org.broadsheet.topics.classify;

import org.broadsheet.topics.text.Language;

/**
 * What filing sees of an article.
 *
 * @param source name of the source it came from, empty if unknown
 * @param rubric the outlet's own section, empty if unknown
 */
public record TopicText(
        Language language, String title, String text, String source, String rubric) {
    public static TopicText of(Language language, String title, String text) {
        return new TopicText(language, title, text, "", "");
    }
}
