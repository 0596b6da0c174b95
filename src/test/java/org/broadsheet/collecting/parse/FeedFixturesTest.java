package org.broadsheet.collecting.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.collecting.parse.ParseOutcome.Parsed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code feeds} says in its first comment what must be read in it. */
class FeedFixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/feeds");
    private static final FeedContext HARBOUR =
            FeedContext.of("https://harbour.example/feeds/news.xml", null);

    static Stream<String> fixtures() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void isReadAsItSays(String name) throws IOException {
        var bytes = Files.readAllBytes(FOLDER.resolve(name));
        var outcome = new FeedParser().parse(bytes, HARBOUR);

        assertThat(outcome).isInstanceOf(Parsed.class);
        for (var expectation : expectations(Files.readString(FOLDER.resolve(name)))) {
            var parts = expectation.split(" = ", 2);
            assertThat(value(parts[0], (Parsed) outcome))
                    .as(parts[0])
                    .isEqualTo(parts[1].equals("null") ? null : parts[1]);
        }
    }

    private static List<String> expectations(String text) {
        var comment = text.substring(text.indexOf("<!--") + 4, text.indexOf("-->"));
        return comment.lines().filter(line -> line.contains(" = ")).toList();
    }

    private static @Nullable String value(String field, Parsed parsed) {
        var feed = parsed.feed();
        var entry = feed.entries().isEmpty() ? null : feed.entries().getFirst();
        return switch (field) {
            case "repaired" -> String.valueOf(parsed.repaired());
            case "version" -> feed.version().word();
            case "entries" -> String.valueOf(feed.entries().size());
            case "feed.title" -> feed.title();
            case "feed.link" -> feed.link();
            case "feed.id" -> feed.id();
            case "feed.image" -> feed.image();
            case "feed.language" -> feed.language();
            case "feed.authors" -> people(feed.authors());
            default -> entryValue(field, Objects.requireNonNull(entry));
        };
    }

    private static @Nullable String entryValue(String field, ParsedEntry entry) {
        return switch (field) {
            case "entry.title" -> entry.title();
            case "entry.link" -> entry.link();
            case "entry.original" -> entry.originalLink();
            case "entry.id" -> entry.id();
            case "entry.summary" -> entry.summary();
            case "entry.content" -> String.join(" | ", entry.contents());
            case "entry.image" -> entry.image();
            case "entry.language" -> entry.language();
            case "entry.published" -> date(entry.published());
            case "entry.updated" -> date(entry.updated());
            case "entry.authors" -> people(entry.authors());
            case "entry.enclosures" ->
                    entry.enclosures().stream()
                            .map(ParsedEnclosure::url)
                            .collect(Collectors.joining("; "));
            case "entry.categories" ->
                    entry.categories().stream()
                            .map(ParsedCategory::term)
                            .collect(Collectors.joining("; "));
            case "entry.origin" ->
                    Objects.requireNonNull(entry.origin()).title() + " " + entry.origin().url();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static @Nullable String date(@Nullable ParsedDate date) {
        return date == null ? null : String.valueOf(date.instant());
    }

    private static String people(List<ParsedPerson> people) {
        return people.stream()
                .map(p ->
                        Stream.of(
                                        p.name(),
                                        p.email() == null ? null : "<" + p.email() + ">",
                                        p.url())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }
}
