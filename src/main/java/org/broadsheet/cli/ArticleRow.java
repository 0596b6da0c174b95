package org.broadsheet.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.broadsheet.topics.classify.TopicText;
import org.broadsheet.topics.cluster.StoryText;
import org.broadsheet.topics.text.Language;
import org.broadsheet.topics.text.LanguageDetector;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of an articles file: {@code {"id", "date", "title", "text", "language", "topics"}}.
 * Unknown fields are ignored; only {@code id} must be there.
 *
 * @param story gold label for {@code bench stories}: the event it reports
 * @param kind gold label beside it: what look-alike events have in common
 */
record ArticleRow(
        String id,
        @Nullable Instant date,
        @Nullable String declaredLanguage,
        String title,
        String text,
        List<String> topics,
        @Nullable String story,
        @Nullable String kind) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT);

    /** Null if it is not a JSON object with an id. */
    static @Nullable ArticleRow of(String line) {
        try {
            var json = JSON.readTree(line);
            return json.isObject() && !json.path("id").asString("").isBlank() ? row(json) : null;
        } catch (JacksonException broken) {
            return null;
        }
    }

    /** What clustering sees of it, under a number of the caller's. */
    StoryText storyText(long key, LanguageDetector detector) {
        return new StoryText(key, date, language(detector), title, text);
    }

    TopicText topicText(LanguageDetector detector) {
        return TopicText.of(language(detector), title, text);
    }

    /** Declared and plausible, or found in the text, else English. */
    Language language(LanguageDetector detector) {
        return detector.detect(declaredLanguage, title + "\n" + text).orElse(Language.ENGLISH);
    }

    private static ArticleRow row(JsonNode json) {
        return new ArticleRow(
                json.path("id").asString(),
                date(json.path("date").asString("")),
                label(json, "language"),
                json.path("title").asString(""),
                json.path("text").asString(""),
                json.path("topics").valueStream().map(JsonNode::asString).toList(),
                label(json, "story"),
                label(json, "topic"));
    }

    private static @Nullable String label(JsonNode json, String field) {
        var text = json.path(field).asString("");
        return text.isEmpty() ? null : text;
    }

    /**
     * An ISO date or date and time, UTC where no zone is named; anything else counts as unknown.
     */
    private static @Nullable Instant date(String text) {
        try {
            var at =
                    DATE.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (at) {
                case OffsetDateTime zoned -> zoned.toInstant();
                case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
                default -> null;
            };
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }
}
