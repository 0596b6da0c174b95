package org.broadsheet.editions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.subscribers.MailingLists;
import org.springframework.stereotype.Component;

/** Decides over every open story of a list: the edition as it forms, and as it is frozen. */
@Component
public class EditionComposer {
    private final Editions editions;
    private final MailingLists lists;
    private final CandidateReader candidates;
    private final Judgement judgement;
    private final Freezing freezing;

    EditionComposer(
            Editions editions,
            MailingLists lists,
            CandidateReader candidates,
            Judgement judgement,
            Freezing freezing) {
        this.editions = editions;
        this.lists = lists;
        this.candidates = candidates;
        this.judgement = judgement;
        this.freezing = freezing;
    }

    /** The cut itself, and what is done in the web around it. */
    @Component
    record Freezing(EditionFreeze cut, EditionErrands errands) {}

    /** What the edition would hold if it were frozen now; changes nothing. */
    public Composition compose(EditionId id, Instant now) {
        return compose(editions.get(id), now);
    }

    /**
     * Freezes a forming edition in one transaction and gives it back; one that is frozen already,
     * or has lapsed, is given back as it is. Pictures are fetched before, links asked for after.
     */
    public Edition freeze(EditionId id, Instant now) {
        var forming = editions.get(id);
        if (forming.isForming()) {
            freezing.errands().before(compose(forming, now));
        }
        var frozen = freezing.cut().freeze(id, now, edition -> compose(edition, now));
        freezing.errands().after(frozen);
        return frozen;
    }

    private Composition compose(Edition edition, Instant now) {
        var list = lists.get(edition.list());
        if (!edition.kind().inStream()) {
            return new Composition(list.topics(), List.of());
        }
        var all = candidates.read(edition, list, now);
        var judge = new StoryJudge(judgement, list, candidates.sentArticles(all), now);
        var decided =
                new ArrayList<>(
                        all.stream().map(it -> judge.judge(it).placed(it.edited())).toList());
        decided.addAll(candidates.corrected(edition, list, all, judgement));
        return Composition.of(list, decided);
    }
}
