package org.broadsheet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.broadsheet.shared.UserProblem;
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

    static List<ArticleRow> read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UserProblem("topics.rows.no-file", file.getFileName());
        }
        var rows = new ArrayList<ArticleRow>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(line, file, number));
            }
        }
        return rows;
    }

    /** A file whose name ends in .gz is unpacked. */
    private static List<String> lines(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllLines(file);
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
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

    private static ArticleRow row(String line, Path file, int number) {
        try {
            var json = JSON.readTree(line);
            if (!json.isObject() || json.path("id").isMissingNode()) {
                throw new UserProblem("topics.rows.unreadable", file.getFileName(), number);
            }
            return new ArticleRow(
                    json.path("id").asString(),
                    date(json.path("date").asString("")),
                    label(json, "language"),
                    json.path("title").asString(""),
                    json.path("text").asString(""),
                    json.path("topics").valueStream().map(JsonNode::asString).toList(),
                    label(json, "story"),
                    label(json, "topic"));
        } catch (JacksonException broken) {
            throw new UserProblem("topics.rows.unreadable", file.getFileName(), number);
        }
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
            return text.length() > 10
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }
}
