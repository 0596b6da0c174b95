package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.editions.Newsdesk.EDITOR;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record EditingDeskTest(TestDatabase database) {

    @Test
    void theFirstEditWhileItFormsIsKeptByTheFreeze() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Theirs");
        desk.edit(desk.open(), story, new StoryEdit.OwnWords("Ours", null));
        var frozen = desk.content(desk.freezeNext()).stories().getFirst();
        assertThat(frozen.ownHeadline()).isEqualTo("Ours");
        assertThat(frozen.articles().getFirst().title()).isEqualTo("Theirs");
    }

    @Test
    void anEditFollowsItsStoryIntoAMerge() {
        var desk = new Newsdesk(database.fresh());
        var small = desk.story("a.example", "Small");
        var large = desk.story("b.example", "Large");
        desk.edit(desk.open(), small, new StoryEdit.OwnWords("Ours", null));
        desk.merge(small, large);
        var frozen = desk.content(desk.freezeNext()).stories().getFirst();
        assertThat(frozen.story()).isEqualTo(large);
        assertThat(frozen.ownHeadline()).isEqualTo("Ours");
    }

    @Test
    void twoEditedStoriesThatMergeKeepTheEarlierEdit() {
        var desk = new Newsdesk(database.fresh());
        var small = desk.story("a.example", "Small");
        var large = desk.story("b.example", "Large");
        desk.edit(desk.open(), small, new StoryEdit.OwnWords("First", null));
        desk.edit(desk.open(), large, new StoryEdit.OwnWords("Second", null));
        desk.merge(small, large);
        assertThat(desk.content(desk.freezeNext()).stories().getFirst().ownHeadline())
                .isEqualTo("First");
    }

    @Test
    void aPinnedStoryIsInWhateverTheCapsAndTheRules() {
        var desk = new Newsdesk(database.fresh());
        desk.listSetting("most_stories", 1);
        desk.story(desk.article("a.example", "Big"), desk.article("b.example", "Big as well"));
        var small = desk.story("c.example", "Small");
        desk.edit(desk.open(), small, new StoryEdit.Pin(true));
        assertThat(desk.in(desk.freezeNext())).containsExactly(small);
    }

    @Test
    void anArticleThatCameLateIsPutIntoADraft() {
        var desk = new Newsdesk(database.fresh());
        var first = desk.story("a.example", "There before");
        var draft = desk.freezeNext();
        var article = desk.article("b.example", "Late but great");
        var story = desk.adding.add(draft.id(), article, EDITOR);
        var revised = desk.editions.get(draft.id());
        assertThat(revised.revision()).isEqualTo(2);
        assertThat(desk.in(revised)).containsExactly(story, first);
        assertThat(desk.decision(revised, story)).isEqualTo("in");
        assertRefused(
                () -> desk.adding.add(draft.id(), story, EDITOR), "editions.story-in-already");

        var entry = desk.log.list(draft.id()).getFirst();
        desk.desk.undo(draft.id(), entry.id(), EDITOR);
        assertThat(desk.in(desk.editions.get(draft.id()))).containsExactly(first);
        desk.adding.add(draft.id(), story, EDITOR);
        assertThat(desk.in(desk.editions.get(draft.id()))).containsExactly(story, first);
    }

    @Test
    void whatTheListHadBeforeIsNotAddedAgain() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Had before");
        desk.approve(desk.freezeNext());
        desk.story("b.example", "The next day");
        assertRefused(
                () -> desk.adding.add(desk.freezeNext().id(), story, EDITOR),
                "editions.story-settled");
    }

    @Test
    void anApprovedEditionTakesNoStory() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "There before");
        var edition = desk.freezeNext();
        desk.approve(edition);
        var late = desk.story("b.example", "Too late");
        assertRefused(() -> desk.adding.add(edition.id(), late, EDITOR), "editions.cannot-revise");
    }

    @Test
    void storiesAreJoinedAndDividedWhileTheEditionForms() {
        var desk = new Newsdesk(database.fresh());
        var one = desk.article("a.example", "The port is closed");
        var other = desk.article("b.example", "No ships today");
        var first = desk.story(one);
        desk.story(other);
        var forming = desk.open();
        desk.edit(forming, first, new StoryEdit.Join(other));
        assertThat(desk.composer.compose(forming.id(), desk.clock.instant()).in())
                .singleElement()
                .satisfies(it -> assertThat(it.articles()).hasSize(2));

        desk.desk.undo(forming.id(), desk.log.list(forming.id()).getFirst().id(), EDITOR);
        assertThat(desk.composer.compose(forming.id(), desk.clock.instant()).in()).hasSize(2);

        desk.desk.undo(forming.id(), desk.log.list(forming.id()).getFirst().id(), EDITOR);
        assertThat(desk.in(desk.freezeNext())).containsExactly(first);
        assertRefused(
                () -> desk.edit(desk.editions.get(forming.id()), first, divide(other)),
                "editions.frozen-stories-stay");
    }

    private static StoryEdit divide(ArticleId leaving) {
        return new StoryEdit.Divide(List.of(leaving));
    }

    @Test
    void aStoryMovedToASectionTeachesItsTopic() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        var trade = desk.topic("Trade");
        desk.offer(copper, trade);
        var story = desk.story("a.example", "Copper tariffs", copper);
        desk.edit(desk.open(), story, new StoryEdit.MoveToSection(trade));
        assertThat(desk.count("topic_example")).isEqualTo(1);
        desk.desk.undo(desk.open().id(), desk.log.list(desk.open().id()).getFirst().id(), EDITOR);
        assertThat(desk.count("topic_example")).isZero();
    }

    @Test
    void whatIsHiddenWhileItFormsIsSettledWithWhoDidIt() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Not for us");
        desk.edit(desk.open(), story, new StoryEdit.Hide());
        var edition = desk.freezeNext();
        assertThat(desk.in(edition)).isEmpty();
        assertThat(desk.decision(edition, story)).isEqualTo("hidden");
        desk.approve(edition);
        assertThat(desk.decision(desk.freezeNext(), story)).isEqualTo("none");
    }

    @Test
    void anEditAfterTheFreezeMakesARevisionWithANewHash() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Theirs");
        var frozen = desk.freezeNext();
        var edited = desk.edit(frozen, story, new StoryEdit.OwnWords("Ours", "In our words."));
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(desk.hash(edited)).isNotEqualTo(desk.hash(frozen));
        assertThat(desk.revisions.get(frozen.id(), 1).content().stories().getFirst().ownHeadline())
                .isNull();
    }

    @Test
    void ofTwoEditorsTheSecondIsToldThatTheStoryChanged() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Theirs");
        var edition = desk.freezeNext();
        desk.desk.edit(edition.id(), story, 1, new StoryEdit.OwnWords("First", null), EDITOR);
        assertRefused(
                () ->
                        desk.desk.edit(
                                edition.id(),
                                story,
                                1,
                                new StoryEdit.OwnWords("Second", null),
                                EDITOR),
                "editions.story-changed-meanwhile");
        assertThat(desk.editions.get(edition.id()).revision()).isEqualTo(2);
    }

    @Test
    void whatIsHiddenAfterTheFreezeStaysOutEvenIfTheEditionLapses() {
        var desk = new Newsdesk(database.fresh());
        var kept = desk.story("a.example", "Kept");
        var struck = desk.story("b.example", "Struck");
        var edited = desk.edit(desk.freezeNext(), struck, new StoryEdit.Hide());
        assertThat(desk.in(edited)).containsExactly(kept);
        assertThat(desk.in(desk.freezeNext())).containsExactly(kept);
    }

    @Test
    void aHidingIsTakenBack() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Out and in");
        var edition = desk.edit(desk.freezeNext(), story, new StoryEdit.Hide());
        var shown = desk.edit(edition, story, new StoryEdit.Show());
        assertThat(desk.in(shown)).containsExactly(story);
        assertThat(desk.settled()).isEmpty();
    }

    @Test
    void aStoryMovesRightAfterAnother() {
        var desk = new Newsdesk(database.fresh());
        var one = desk.story("a.example", "One");
        var two = desk.story("b.example", "Two");
        var three = desk.story("c.example", "Three");
        var edition = desk.freezeNext();
        edition = desk.edit(edition, one, new StoryEdit.MoveAfter(null));
        edition = desk.edit(edition, three, new StoryEdit.MoveAfter(one));
        assertThat(desk.in(edition)).containsExactly(one, three, two);
    }

    @Test
    void aStoryMovesToAnotherSection() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        var policy = desk.topic("Policy");
        desk.offer(copper, policy);
        var story = desk.story("a.example", "A copper permit", copper);
        var edition = desk.edit(desk.freezeNext(), story, new StoryEdit.MoveToSection(policy));
        assertThat(desk.content(edition).stories().getFirst().section()).isEqualTo(policy);
    }

    @Test
    void anApprovedEditionIsNotEdited() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Approved");
        var edition = desk.approveNext();
        assertRefused(
                () -> desk.edit(edition, story, new StoryEdit.Hide()), "editions.cannot-revise");
        assertThat(desk.stories.find(edition.id(), story).orElseThrow().hiddenBy()).isNull();
    }

    @Test
    void theNoteIsCleanedAndTheSubjectKept() {
        var desk = new Newsdesk(database.fresh());
        var edition = desk.freezeNext();
        var wanted = new EditionText("Ours", null, "<p onclick=\"x()\">Hello</p>");
        var edited = desk.desk.edit(edition.id(), EditionText.NONE, wanted, EDITOR);
        assertThat(edited.text().note()).isEqualTo("<p>Hello</p>");
        assertThat(desk.content(edited).text().subject()).isEqualTo("Ours");
        assertRefused(
                () -> desk.desk.edit(edition.id(), EditionText.NONE, wanted, EDITOR),
                "editions.text-changed-meanwhile");
    }

    @Test
    void everyEditIsWrittenDown() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Watched");
        desk.edit(desk.freezeNext(), story, new StoryEdit.Pin(true));
        assertThat(desk.acts()).containsExactly("staff:7 edition.story-pinned edition:1");
    }

    @Test
    void aStoryMovesWhileTheEditionFormsAndKeepsItsPlaceAtTheFreeze() {
        var desk = new Newsdesk(database.fresh());
        var one = desk.story("a.example", "One");
        var two = desk.story("b.example", "Two");
        var three = desk.story("c.example", "Three");
        desk.edit(desk.open(), one, new StoryEdit.MoveAfter(null));
        desk.edit(desk.open(), three, new StoryEdit.MoveAfter(one));
        assertThat(desk.in(desk.freezeNext())).containsExactly(one, three, two);
    }

    @Test
    void everyKindOfEditIsUndoneFromTheLog() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        var policy = desk.topic("Policy");
        desk.offer(copper, policy);
        var one = desk.story("a.example", "One", copper);
        var two = desk.story("b.example", "Two", copper);
        var edition = desk.freezeNext();
        var before = desk.content(edition).stories();
        for (var edit :
                List.of(
                        new StoryEdit.OwnWords("Ours", "In our words."),
                        new StoryEdit.Pin(true),
                        new StoryEdit.Hide(),
                        new StoryEdit.MoveToSection(policy),
                        new StoryEdit.MoveAfter(
                                before.getFirst().story().equals(one) ? two : one))) {
            desk.edit(edition, before.getFirst().story(), edit);
            var newest = desk.log.list(edition.id()).getFirst();
            var undone = desk.desk.undo(edition.id(), newest.id(), EDITOR);
            assertThat(desk.content(undone).stories())
                    .as(edit.act())
                    .usingRecursiveComparison()
                    .ignoringFields("score")
                    .isEqualTo(before);
        }
    }

    @Test
    void anUndoIsItselfUndone() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Theirs");
        var edition = desk.edit(desk.freezeNext(), story, new StoryEdit.OwnWords("Ours", null));
        desk.desk.undo(edition.id(), desk.log.list(edition.id()).getFirst().id(), EDITOR);
        var again =
                desk.desk.undo(edition.id(), desk.log.list(edition.id()).getFirst().id(), EDITOR);
        assertThat(desk.content(again).stories().getFirst().ownHeadline()).isEqualTo("Ours");
    }

    @Test
    void anEditIsUndoneOnce() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Theirs");
        var edition = desk.edit(desk.freezeNext(), story, new StoryEdit.Pin(true));
        var entry = desk.log.list(edition.id()).getFirst().id();
        desk.desk.undo(edition.id(), entry, EDITOR);
        assertRefused(
                () -> desk.desk.undo(edition.id(), entry, EDITOR), "editions.edit-undone-already");
    }

    @Test
    void theWordsOfTheWholeEditionAreUndone() {
        var desk = new Newsdesk(database.fresh());
        var edition = desk.freezeNext();
        desk.desk.edit(edition.id(), EditionText.NONE, new EditionText("Ours", null, null), EDITOR);
        var undone =
                desk.desk.undo(edition.id(), desk.log.list(edition.id()).getFirst().id(), EDITOR);
        assertThat(undone.text()).isEqualTo(EditionText.NONE);
    }

    static void assertRefused(ThrowingCallable step, String key) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        UserProblem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }
}
