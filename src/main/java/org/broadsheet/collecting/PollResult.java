package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import org.broadsheet.collecting.fetch.Validators;
import org.jspecify.annotations.Nullable;

/** All that a poll changes in its source's row. */
record PollResult(
        Source.State state,
        Validators validators,
        @Nullable Instant validatorsAt,
        @Nullable String bodyHash,
        @Nullable Duration serverRest,
        @Nullable Duration rhythm,
        Instant polledAt,
        Instant nextPollAt,
        @Nullable Instant successAt,
        @Nullable Instant newAt,
        int failures,
        int goneAnswers,
        @Nullable Instant goneAt,
        @Nullable String movedTo,
        int movedSeen,
        @Nullable Instant heldAt,
        int heldEntries,
        @Nullable String holdKey,
        PollWords words) {

    /** Everything as it was, polled now. */
    static PollResult of(Source source, Instant now, Instant next, PollWords words) {
        var polling = source.polling();
        var health = source.health();
        return new PollResult(
                source.state(),
                polling.validators(),
                polling.validatorsAt(),
                polling.bodyHash(),
                polling.serverRest(),
                polling.rhythm(),
                now,
                next,
                health.lastSuccessAt(),
                health.lastNewAt(),
                health.failures(),
                polling.goneAnswers(),
                polling.goneAt(),
                polling.movedTo(),
                polling.movedSeen(),
                health.heldAt(),
                health.heldEntries(),
                polling.holdKey(),
                words);
    }

    /** Read and understood. */
    PollResult succeeded(Validators fresh, @Nullable String hash, @Nullable Duration rest) {
        return new PollResult(
                state,
                fresh,
                polledAt,
                hash,
                rest,
                rhythm,
                polledAt,
                nextPollAt,
                polledAt,
                newAt,
                0,
                0,
                null,
                movedTo,
                movedSeen,
                heldAt,
                heldEntries,
                holdKey,
                words);
    }

    PollResult failed(int times) {
        return new PollResult(
                state,
                validators,
                validatorsAt,
                bodyHash,
                serverRest,
                rhythm,
                polledAt,
                nextPollAt,
                successAt,
                newAt,
                times,
                goneAnswers,
                goneAt,
                movedTo,
                movedSeen,
                heldAt,
                heldEntries,
                holdKey,
                words);
    }

    PollResult gone(Source.State now, int answers, Instant at) {
        return new PollResult(
                now,
                validators,
                validatorsAt,
                bodyHash,
                serverRest,
                rhythm,
                polledAt,
                nextPollAt,
                successAt,
                newAt,
                failures,
                answers,
                at,
                movedTo,
                movedSeen,
                heldAt,
                heldEntries,
                holdKey,
                words);
    }

    PollResult moving(@Nullable String to, int seen) {
        return new PollResult(
                state,
                validators,
                validatorsAt,
                bodyHash,
                serverRest,
                rhythm,
                polledAt,
                nextPollAt,
                successAt,
                newAt,
                failures,
                goneAnswers,
                goneAt,
                to,
                seen,
                heldAt,
                heldEntries,
                holdKey,
                words);
    }

    PollResult held(@Nullable Instant at, int entries, @Nullable String key) {
        return new PollResult(
                state,
                validators,
                validatorsAt,
                bodyHash,
                serverRest,
                rhythm,
                polledAt,
                nextPollAt,
                successAt,
                newAt,
                failures,
                goneAnswers,
                goneAt,
                movedTo,
                movedSeen,
                at,
                entries,
                key,
                words);
    }

    PollResult learnt(@Nullable Duration mean, @Nullable Instant newest) {
        return new PollResult(
                state,
                validators,
                validatorsAt,
                bodyHash,
                serverRest,
                mean,
                polledAt,
                nextPollAt,
                successAt,
                newest,
                failures,
                goneAnswers,
                goneAt,
                movedTo,
                movedSeen,
                heldAt,
                heldEntries,
                holdKey,
                words);
    }

    PollResult validatedAt(Instant at) {
        return new PollResult(
                state,
                validators,
                at,
                bodyHash,
                serverRest,
                rhythm,
                polledAt,
                nextPollAt,
                successAt,
                newAt,
                failures,
                goneAnswers,
                goneAt,
                movedTo,
                movedSeen,
                heldAt,
                heldEntries,
                holdKey,
                words);
    }
}
