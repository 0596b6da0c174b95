package org.broadsheet.web.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.collecting.Rights;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.SourceHealth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sources and what we see there, in the words of the pages. */
@Component
class SourceLines {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());

    private final Outlets outlets;
    private final Clock clock;

    SourceLines(Outlets outlets, Clock clock) {
        this.outlets = outlets;
        this.clock = clock;
    }

    /** A source; {@code mood} is good, warn or bad. */
    record Line(
            long id,
            String title,
            @Nullable String outlet,
            String kind,
            String address,
            String mood,
            List<String> health,
            @Nullable String lastNew,
            Rights rights,
            boolean paywalled,
            @Nullable String language,
            @Nullable String selector,
            int held,
            boolean active) {}

    /** An article as we have it, with how sure the extractor is, in percent. */
    record Seen(
            String title,
            String link,
            @Nullable String author,
            String published,
            @Nullable String language,
            @Nullable String rubric,
            int words,
            int confidence) {}

    Line of(Source source) {
        var now = clock.instant();
        var outlet = source.outlet();
        var lastNew = source.health().lastNewAt();
        return new Line(
                source.id().value(),
                source.title(),
                outlet == null ? null : outlets.find(outlet).map(it -> it.name()).orElse(null),
                source.kind().name().toLowerCase(Locale.ROOT),
                source.address(),
                mood(source, now),
                SourceHealth.tell(source, now).stream()
                        .map(it -> PageText.of("collecting", it.key(), it.arguments()))
                        .toList(),
                lastNew == null ? null : TIME.format(lastNew),
                source.rights(),
                source.paywalled(),
                source.language(),
                source.selector(),
                source.health().heldEntries(),
                source.state() == Source.State.ACTIVE);
    }

    private static String mood(Source source, Instant now) {
        if (source.state() != Source.State.ACTIVE || source.health().failures() > 1) {
            return "bad";
        }
        return source.health().failures() > 0 || source.isSilent(now) ? "warn" : "good";
    }

    Seen article(Article article) {
        return new Seen(
                article.title(),
                article.link().value(),
                article.author(),
                TIME.format(article.publishedAt()),
                article.language(),
                article.rubric(),
                article.text().isBlank() ? 0 : article.text().split("\\s+").length,
                (int) Math.round(article.confidence() * 100));
    }
}
