package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.collecting.CollectedSource.Answer;
import org.broadsheet.collecting.CollectedSource.Reading;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what a poll means for its source: how it is, when it is due again, whether it moved. */
@Component
class PollEnd {
    private static final int ADOPT_AFTER = 2;
    private static final int GONE_AFTER = 2;
    private static final Duration ANOTHER_DAY = Duration.ofHours(20);
    private static final Duration NETWORK_BACK = Duration.ofMinutes(5);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration PAGES_LEFT = Duration.ofMinutes(10);
    private static final Pattern PORTAL =
            Pattern.compile(
                    "login|signin|register|landingpage|captive|portal|consent|blocked|parking|hotspot");

    private final PollRhythm rhythm;
    private final Articles articles;
    private final Sources sources;

    PollEnd(CollectingSettings settings, Articles articles, Sources sources) {
        this.rhythm = new PollRhythm(settings.pollEvery(), settings.pollAtLeastEvery());
        this.articles = articles;
        this.sources = sources;
    }

    PollResult of(CollectedSource collected, Collector.Counts counts) {
        var source = collected.source();
        var now = collected.at();
        return switch (collected.reading()) {
            case Reading.Read read -> read(source, read, counts, now);
            case Reading.Unchanged(var answer) -> unchanged(source, answer, now);
            case Reading.Gone() -> gone(source, now);
            case Reading.RateLimited(var after) -> {
                var next = rhythm.afterRest(now, after);
                yield PollResult.of(
                        source,
                        now,
                        next,
                        PollWords.of("collecting.poll.rests", Math.max(1, after.toMinutes())));
            }
            case Reading.Failed failed -> failed(source, failed, now);
        };
    }

    private PollResult read(
            Source source, Reading.Read read, Collector.Counts counts, Instant now) {
        var mean = PollRhythm.learn(articles.count(source.id(), now.minus(WEEK)));
        var next =
                read.left() > 0
                        ? now.plus(PAGES_LEFT)
                        : rhythm.afterAnswer(now, mean, read.answer().rest());
        var held = read.held() > 0;
        var result =
                PollResult.of(source, now, next, words(read, counts))
                        .succeeded(
                                read.answer().validators(),
                                read.answer().bodyHash(),
                                read.answer().rest())
                        .learnt(
                                mean == null ? source.polling().rhythm() : mean,
                                counts.added() > 0 ? now : source.health().lastNewAt())
                        .held(held ? heldSince(source, now) : null, read.held(), null);
        return moving(result, source, read.answer());
    }

    private static PollWords words(Reading.Read read, Collector.Counts counts) {
        if (read.held() > 0) {
            return PollWords.of("collecting.poll.held", read.held());
        }
        return read.renamed().size() > 2
                ? PollWords.of(
                        "collecting.poll.renamed",
                        counts.added(),
                        counts.changed(),
                        read.renamed().size())
                : PollWords.of("collecting.poll.read", counts.added(), counts.changed());
    }

    private static Instant heldSince(Source source, Instant now) {
        var before = source.health().heldAt();
        return before == null ? now : before;
    }

    private PollResult unchanged(Source source, Answer answer, Instant now) {
        var rest = answer.rest() == null ? source.polling().serverRest() : answer.rest();
        var next = rhythm.afterAnswer(now, source.polling().rhythm(), rest);
        var at = source.polling().validatorsAt();
        var result =
                PollResult.of(source, now, next, PollWords.of("collecting.poll.unchanged"))
                        .succeeded(answer.validators(), answer.bodyHash(), rest)
                        .validatedAt(
                                answer.validators().equals(source.polling().validators())
                                                && at != null
                                        ? at
                                        : now);
        return moving(result, source, answer);
    }

    private PollResult gone(Source source, Instant now) {
        var before = source.polling().goneAt();
        var sameDay = before != null && before.plus(ANOTHER_DAY).isAfter(now);
        var answers = source.polling().goneAnswers() + (sameDay ? 0 : 1);
        var over = answers >= GONE_AFTER;
        var next = rhythm.afterRest(now, Duration.ofHours(24));
        return PollResult.of(
                        source,
                        now,
                        next,
                        PollWords.of(over ? "collecting.poll.gone" : "collecting.poll.gone-once"))
                .gone(
                        over ? Source.State.GONE : source.state(),
                        answers,
                        sameDay && before != null ? before : now);
    }

    private PollResult failed(Source source, Reading.Failed failed, Instant now) {
        var words = new PollWords(failed.problem().key(), failed.problem().arguments());
        if (failed.problem().isOurs()) {
            return PollResult.of(source, now, now.plus(NETWORK_BACK), words);
        }
        var failures = source.health().failures() + 1;
        return PollResult.of(
                        source, now, rhythm.afterFailure(now, failures, failed.status()), words)
                .failed(failures);
    }

    private static PollResult moving(PollResult result, Source source, Answer answer) {
        var to = answer.movedTo();
        if (to == null || !isBelievable(source.address(), to)) {
            return result.moving(null, 0);
        }
        return result.moving(
                to, to.equals(source.polling().movedTo()) ? source.polling().movedSeen() + 1 : 1);
    }

    /** The second time the new address answered as a feed, it is the address. */
    void move(Source source, Answer answer, Instant now) {
        var to = answer.movedTo();
        if (to != null
                && to.equals(source.polling().movedTo())
                && source.polling().movedSeen() + 1 >= ADOPT_AFTER) {
            sources.move(source.id(), to, now);
        }
    }

    /** Hotels and providers answer 301 to their own pages; nobody goes back from https. */
    private static boolean isBelievable(String from, @Nullable String to) {
        var target = to == null ? java.util.Optional.<WebLink>empty() : WebLink.parse(to);
        if (target.isEmpty()) {
            return false;
        }
        var downgrade = from.startsWith("https:") && target.get().value().startsWith("http:");
        return !downgrade && !PORTAL.matcher(target.get().value().toLowerCase(Locale.ROOT)).find();
    }
}
