package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells how a source is, in sentences for a person: keys of {@code messages/collecting.properties}.
 */
public final class SourceHealth {
    private SourceHealth() {}

    /** What happened last, when we try next, and what deserves a look. */
    public static List<PollWords> tell(Source source, Instant now) {
        var told = new ArrayList<PollWords>();
        var health = source.health();
        told.add(
                health.words() == null
                        ? PollWords.of("collecting.health.never-read")
                        : health.words());
        switch (source.state()) {
            case ACTIVE -> told.add(next(health.nextPollAt(), now));
            case STOPPED -> told.add(PollWords.of("collecting.health.stopped"));
            case GONE -> told.add(PollWords.of("collecting.health.gone"));
        }
        if (health.failures() > 1) {
            told.add(
                    health.lastSuccessAt() == null
                            ? PollWords.of("collecting.health.failing-always", health.failures())
                            : PollWords.of(
                                    "collecting.health.failing",
                                    health.failures(),
                                    inWords(Duration.between(health.lastSuccessAt(), now))));
        }
        silent(source, now).ifPresent(told::add);
        return told;
    }

    /** Why an edition may lack articles of this source, if it may. */
    public static Optional<PollWords> trouble(Source source, Instant now) {
        return switch (source.state()) {
            case STOPPED -> Optional.empty();
            case GONE -> Optional.of(PollWords.of("collecting.health.gone"));
            case ACTIVE ->
                    source.health().failures() > 0
                            ? Optional.ofNullable(source.health().words())
                            : silent(source, now);
        };
    }

    private static Optional<PollWords> silent(Source source, Instant now) {
        var last = source.health().lastNewAt();
        return last != null && source.isSilent(now)
                ? Optional.of(
                        PollWords.of(
                                "collecting.health.silent", inWords(Duration.between(last, now))))
                : Optional.empty();
    }

    private static PollWords next(Instant at, Instant now) {
        return at.isAfter(now)
                ? PollWords.of("collecting.health.next", inWords(Duration.between(now, at)))
                : PollWords.of("collecting.health.due");
    }

    static String inWords(Duration duration) {
        if (duration.toDays() > 1) {
            return duration.toDays() + " days";
        }
        if (duration.toHours() > 1) {
            return duration.toHours() + " hours";
        }
        return Math.max(1, duration.toMinutes())
                + (duration.toMinutes() > 1 ? " minutes" : " minute");
    }
}
