package org.broadsheet.editions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.topics.StoryRanking;

/** Decides over one candidate; whether it also fits into the caps is decided over all. */
final class StoryJudge {
    private static final int LEFT_OVER_DAYS = 3;

    private final Judgement judgement;
    private final MailingList list;
    private final Map<ArticleId, Article> sent;
    private final Instant now;

    StoryJudge(Judgement judgement, MailingList list, Map<ArticleId, Article> sent, Instant now) {
        this.judgement = judgement;
        this.list = list;
        this.sent = sent;
        this.now = now;
    }

    Decided judge(Candidate candidate) {
        var hiddenBy = candidate.hiddenBy();
        if (hiddenBy != null) {
            return Decided.out(candidate, Decision.HIDDEN, "hidden by " + hiddenBy, hiddenBy);
        }
        if (candidate.pinned()) {
            return marked(candidate, newFacts(candidate), "pinned");
        }
        var young = candidate.only(candidate.open().stream().filter(this::isYoung).toList());
        if (young.open().isEmpty()) {
            return out(
                    candidate,
                    Decision.TOO_OLD,
                    "seen more than " + list.tooOldDays() + " days ago");
        }
        if (!young.offered()) {
            return out(young, Decision.NOT_OFFERED, "under none of the list's topics");
        }
        if (daysLeftOver(young) >= LEFT_OVER_DAYS) {
            return out(young, Decision.TOO_OLD, "left over for " + LEFT_OVER_DAYS + " days");
        }
        return followed(young);
    }

    private Decided followed(Candidate candidate) {
        var part = candidate.sent();
        if (part == null) {
            return marked(candidate, List.of(), "new");
        }
        return judgement
                .newFacts(articles(part), candidate.open())
                .map(facts -> marked(candidate, facts, "new facts since " + part.firstDay()))
                .orElseGet(() ->
                        out(candidate, Decision.NOTHING_NEW, "no new outlet, name or number"));
    }

    private List<String> newFacts(Candidate candidate) {
        var part = candidate.sent();
        return part == null
                ? List.of()
                : judgement.newFacts(articles(part), candidate.open()).orElse(List.of());
    }

    private Decided marked(Candidate candidate, List<String> facts, String why) {
        var part = candidate.sent();
        var ranked = judgement.rank(candidate.open(), candidate.topicScore(), now);
        return new Decided(
                candidate.story(),
                Decision.IN,
                why(why, facts, ranked, candidate),
                Decided.PROGRAM,
                ranked.score() * fading(candidate),
                candidate.pinned(),
                candidate.section(),
                part == null ? StoryMark.FRESH : StoryMark.UPDATE,
                part,
                facts,
                candidate.open());
    }

    /** What it is, what is new in it, and the factors of its rank. */
    private String why(
            String what, List<String> facts, StoryRanking.Ranked ranked, Candidate candidate) {
        var why = new ArrayList<String>();
        why.add(facts.isEmpty() ? what : what + ": " + String.join(", ", facts));
        why.addAll(ranked.why());
        if (candidate.leftOverSince() != null) {
            why.add(String.format(Locale.ROOT, "left over: x %.2f", fading(candidate)));
        }
        return String.join("; ", why);
    }

    private boolean isYoung(Article article) {
        return article.firstSeenAt().isAfter(now.minus(Duration.ofDays(list.tooOldDays())));
    }

    /** A quarter less for each day begun since it was first over the cap. */
    private double fading(Candidate candidate) {
        return candidate.leftOverSince() == null
                ? 1
                : Math.max(0.25, 1 - 0.25 * (daysLeftOver(candidate) + 1));
    }

    private long daysLeftOver(Candidate candidate) {
        var since = candidate.leftOverSince();
        return since == null ? 0 : Duration.between(since, now).toDays();
    }

    private List<Article> articles(SentPart part) {
        return part.articles().stream().map(sent::get).filter(it -> it != null).toList();
    }

    private static Decided out(Candidate candidate, Decision decision, String why) {
        return Decided.out(candidate, decision, why, Decided.PROGRAM);
    }
}
