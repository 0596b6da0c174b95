package org.broadsheet.editions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.Articles;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the ledger, the topics and the editors say about every open story. */
@Component
class CandidateReader {
    /** How long ago an article may have become too old and still be recorded as such. */
    private static final Duration LOOK_BACK = Duration.ofDays(14);

    private final Candidates candidates;
    private final StoryLedger ledger;
    private final EditionStories stories;
    private final Articles articles;
    private final CorrectedArticles corrected;

    CandidateReader(
            Candidates candidates,
            StoryLedger ledger,
            EditionStories stories,
            Articles articles,
            CorrectedArticles corrected) {
        this.candidates = candidates;
        this.ledger = ledger;
        this.stories = stories;
        this.articles = articles;
        this.corrected = corrected;
    }

    List<Candidate> read(Edition edition, MailingList list, Instant now) {
        var rows =
                candidates.open(
                        list.id(), now.minus(Duration.ofDays(list.tooOldDays())).minus(LOOK_BACK));
        var byStory =
                rows.stream()
                        .collect(groupingBy(Candidates.Open::story, LinkedHashMap::new, toList()));
        var facts = facts(edition, list, byStory.keySet(), rows, now);
        return byStory.entrySet().stream()
                .map(entry -> candidate(entry.getKey(), entry.getValue(), facts))
                .filter(it -> !it.open().isEmpty())
                .toList();
    }

    /**
     * What outlets corrected of the list's stories, one article each, its lead's: for an editor to
     * take or refuse, so not on automatic lists. A story that is open anyhow comes without it.
     */
    List<Decided> corrected(
            Edition edition, MailingList list, List<Candidate> open, Judgement judgement) {
        if (list.approval() == MailingList.Approval.AUTOMATIC) {
            return List.of();
        }
        var known = open.stream().map(Candidate::story).collect(toSet());
        var all =
                corrected.list(list.id(), edition.times().freezeAt()).stream()
                        .filter(it -> known.add(it.story()))
                        .toList();
        var stories = all.stream().map(CorrectedArticles.Corrected::story).toList();
        var sent = ledger.sent(list.id(), stories);
        var edited = this.stories.followed(edition.id());
        return all.stream()
                .map(it ->
                        Decided.corrected(
                                it,
                                Objects.requireNonNull(sent.get(it.story())),
                                edited.get(it.story()),
                                judgement
                                        .rank(List.of(it.article()), 1, edition.times().freezeAt())
                                        .score()))
                .toList();
    }

    /** The articles that were sent of these stories, for the follow-up rule. */
    Map<ArticleId, Article> sentArticles(List<Candidate> all) {
        var ids = new ArrayList<ArticleId>();
        for (var candidate : all) {
            var part = candidate.sent();
            if (part != null) {
                ids.addAll(part.articles());
            }
        }
        return byId(ids);
    }

    private record Facts(
            MailingList list,
            Map<ArticleId, Article> articles,
            Map<ArticleId, Map<TopicId, Double>> topics,
            Map<StoryId, SentPart> sent,
            Map<StoryId, List<Instant>> leftOver,
            Map<StoryId, EditionStory> edited) {}

    private Facts facts(
            Edition edition,
            MailingList list,
            Collection<StoryId> open,
            List<Candidates.Open> rows,
            Instant now) {
        var ids = rows.stream().map(Candidates.Open::article).toList();
        return new Facts(
                list,
                byId(ids),
                ledger.topics(list.id(), ids),
                ledger.sent(list.id(), open),
                ledger.leftOver(list.id(), now.minus(Duration.ofDays(list.tooOldDays()))),
                stories.followed(edition.id()));
    }

    private static Candidate candidate(StoryId story, List<Candidates.Open> rows, Facts facts) {
        var open =
                rows.stream()
                        .sorted(
                                Comparator.comparing(
                                        Candidates.Open::leads, Comparator.reverseOrder()))
                        .flatMap(row -> Stream.ofNullable(facts.articles().get(row.article())))
                        .toList();
        var edited = facts.edited().get(story);
        var section =
                edited != null && edited.section() != null
                        ? edited.section()
                        : section(open, facts);
        var sectioned = !facts.list().topics().isEmpty();
        return new Candidate(
                story,
                open,
                sectioned ? section : null,
                sectioned && section != null ? topicScore(section, open, facts) : 1,
                !sectioned || section != null || facts.list().otherNews(),
                facts.sent().get(story),
                leftOverSince(open, facts.leftOver().getOrDefault(story, List.of())),
                edited);
    }

    /** The topic on offer under which the open articles score most together. */
    private static @Nullable TopicId section(List<Article> open, Facts facts) {
        var sums = new HashMap<TopicId, Double>();
        for (var article : open) {
            facts.topics()
                    .getOrDefault(article.id(), Map.of())
                    .forEach((topic, score) -> sums.merge(topic, score, Double::sum));
        }
        return sums.entrySet().stream()
                .max(
                        Map.Entry.<TopicId, Double>comparingByValue()
                                .thenComparingInt(
                                        it -> -facts.list().topics().indexOf(it.getKey())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static double topicScore(TopicId section, List<Article> open, Facts facts) {
        return open.stream()
                .map(article -> facts.topics().getOrDefault(article.id(), Map.of()).get(section))
                .filter(Objects::nonNull)
                .mapToDouble(score -> score)
                .max()
                .orElse(1);
    }

    /** Since it has been left over as it is now: a new article starts the days again. */
    private static @Nullable Instant leftOverSince(List<Article> open, List<Instant> times) {
        return times.stream()
                .filter(time -> open.stream().noneMatch(it -> it.firstSeenAt().isAfter(time)))
                .findFirst()
                .orElse(null);
    }

    private Map<ArticleId, Article> byId(List<ArticleId> ids) {
        return Chunks.list(
                        ids,
                        ArticleId::value,
                        some -> articles.list(some.stream().map(ArticleId::new).toList()))
                .stream()
                .collect(toMap(Article::id, Function.identity(), (one, same) -> one));
    }
}
