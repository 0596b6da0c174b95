package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
        if (source.isSilent(now) && health.lastNewAt() != null) {
            told.add(
                    PollWords.of(
                            "collecting.health.silent",
                            inWords(Duration.between(health.lastNewAt(), now))));
        }
        return told;
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
