package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.broadsheet.collecting.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * One feed, page or file that is read.
 *
 * @param outlet null for an aggregator, whose articles each name their own
 * @param address a web address, or {@code file:} and a path
 * @param selector for a page: the CSS selector of the links that are articles
 * @param health when it was last read and how that went
 */
public record Source(
        SourceId id,
        @Nullable OutletId outlet,
        Kind kind,
        String address,
        String title,
        @Nullable String language,
        State state,
        Rights rights,
        boolean paywalled,
        @Nullable String selector,
        int firstAdmitsDays,
        Polling polling,
        Health health) {
    public enum Kind {
        FEED,
        PAGE,
        FILE,
        HAND;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Active is read; stopped by a person; gone by its publisher's word. */
    public enum State {
        ACTIVE,
        STOPPED,
        GONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the next poll needs to know from the ones before. */
    public record Polling(
            Validators validators,
            @Nullable Instant validatorsAt,
            @Nullable String bodyHash,
            @Nullable Duration serverRest,
            @Nullable Duration rhythm,
            @Nullable String movedTo,
            int movedSeen,
            int goneAnswers,
            @Nullable Instant goneAt,
            @Nullable String holdKey) {
        /** Some servers answer 304 for ever: after eight days we ask without validators. */
        Validators validators(Instant now) {
            var stale =
                    validatorsAt == null || validatorsAt.isBefore(now.minus(Duration.ofDays(8)));
            return stale ? Validators.NONE : validators;
        }
    }

    /**
     * What a person asks of a source.
     *
     * @param words how the last poll went, as a message key and its arguments
     */
    public record Health(
            Instant nextPollAt,
            @Nullable Instant lastPolledAt,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastNewAt,
            int failures,
            @Nullable Instant heldAt,
            int heldEntries,
            @Nullable PollWords words) {
        /** Nothing new for three times its learnt rhythm, and for more than a day. */
        public boolean isSilent(Instant now, @Nullable Duration rhythm) {
            if (rhythm == null || lastNewAt == null) {
                return false;
            }
            var patience =
                    rhythm.multipliedBy(3).compareTo(Duration.ofDays(1)) < 0
                            ? Duration.ofDays(1)
                            : rhythm.multipliedBy(3);
            return lastNewAt.plus(patience).isBefore(now);
        }
    }

    public boolean isSilent(Instant now) {
        return state == State.ACTIVE && health.isSilent(now, polling.rhythm());
    }

    /** True until it was read once: the first time admits only the last days. */
    boolean isFirst() {
        return health.lastSuccessAt() == null;
    }
}
