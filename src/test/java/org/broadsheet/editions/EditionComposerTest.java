package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record EditionComposerTest(TestDatabase database) {

    @Test
    void aListWithoutTopicsGivesOneUnsectionedEdition() {
        var desk = new Newsdesk(database.fresh());
        var stories =
                IntStream.range(0, 6).mapToObj(i -> desk.story("a.example", "Story " + i)).toList();
        var edition = desk.freezeNext();
        assertThat(desk.in(edition)).containsExactlyInAnyOrderElementsOf(stories);
        assertThat(desk.content(edition).sections()).isEmpty();
    }

    @Test
    void anArticleIsInOneEditionOnly() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "Once");
        desk.approveNext();
        assertThat(desk.in(desk.freezeNext())).isEmpty();
    }

    @Test
    void aBackDatedArticleIsNotLost() {
        var desk = new Newsdesk(database.fresh());
        desk.freezeNext();
        var late = desk.article("a.example", "Dated last month");
        desk.db
                .jdbc()
                .sql("update article set published_at = first_seen_at - interval '30' day")
                .update();
        var story = desk.story(late);
        assertThat(desk.in(desk.freezeNext())).containsExactly(story);
    }

    @Test
    void anArticleGroupedOnlyAfterTwoEditionsIsNotLost() {
        var desk = new Newsdesk(database.fresh());
        var article = desk.article("a.example", "Grouped late");
        desk.freezeNext();
        desk.freezeNext();
        var story = desk.story(article);
        assertThat(desk.in(desk.freezeNext())).containsExactly(story);
    }

    @Test
    void whatIsTooOldIsSettledAndRecorded() {
        var desk = new Newsdesk(database.fresh());
        var old = desk.article("a.example", "Waited too long");
        desk.clock.pass(Duration.ofDays(8));
        var story = desk.story(old);
        var edition = desk.freezeNext();
        assertThat(desk.in(edition)).isEmpty();
        assertThat(desk.decision(edition, story)).isEqualTo("too-old");
        assertThat(desk.settled()).containsExactly(old);
    }

    @Test
    void sectionsComeInTheOrderOfTheListAndOtherNewsLast() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        var policy = desk.topic("Policy");
        desk.offer(policy, copper);
        desk.listSetting("other_news", true);
        var other = desk.story("a.example", "Of no topic");
        var ofCopper = desk.story("a.example", "Copper rises", copper);
        var ofPolicy = desk.story("a.example", "A permit", policy);
        assertThat(desk.in(desk.freezeNext())).containsExactly(ofPolicy, ofCopper, other);
    }

    @Test
    void withoutOtherNewsWhatHasNoTopicIsNotOffered() {
        var desk = new Newsdesk(database.fresh());
        desk.offer(desk.topic("Copper"));
        var other = desk.story("a.example", "Of no topic");
        var edition = desk.freezeNext();
        assertThat(desk.decision(edition, other)).isEqualTo("not-offered");
        assertThat(desk.settled()).isEmpty();
    }

    @Test
    void aListDrawsOnItsSourcesOnly() {
        var desk = new Newsdesk(database.fresh());
        var ours = desk.story("a.example", "Ours");
        desk.story("b.example", "Not ours");
        desk.lists.drawOn(desk.list, Set.of(new SourceId(desk.source("a.example"))));
        assertThat(desk.in(desk.freezeNext())).containsExactly(ours);
    }

    @Test
    void whatIsOverTheCapIsOfferedAgainForThreeDaysAndFades() {
        var desk = new Newsdesk(database.fresh());
        desk.listSetting("most_stories", 1);
        var weak = desk.story("a.example", "Reported by one");
        desk.story(
                desk.article("a.example", "Reported by two"),
                desk.article("b.example", "Reported by two as well"));
        var first = desk.approveNext();
        assertThat(desk.decision(first, weak)).isEqualTo("over-cap");
        var fresh = desk.story("a.example", "Of today");
        var second = desk.approveNext();
        assertThat(desk.in(second)).containsExactly(fresh);
        assertThat(desk.in(desk.freezeNext())).containsExactly(weak);
    }

    @Test
    void afterThreeDaysWhatIsLeftOverIsTooOld() {
        var desk = new Newsdesk(database.fresh());
        desk.listSetting("most_stories", 1);
        desk.story(desk.article("a.example", "Big"), desk.article("b.example", "Big too"));
        var weak = desk.story("c.example", "Small");
        assertThat(desk.decision(desk.approveNext(), weak)).isEqualTo("over-cap");
        desk.clock.pass(Duration.ofDays(3));
        assertThat(desk.decision(desk.freezeNext(), weak)).isEqualTo("too-old");
    }

    @Test
    void aFollowUpIsAnUpdateMadeOfItsNewArticles() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Mine closes");
        var first = desk.approveNext();
        var later = desk.article("b.example", "Mine closes after 300 strike");
        desk.join(story, later);
        var update = desk.content(desk.freezeNext()).stories().getFirst();
        assertThat(update.mark()).isEqualTo(StoryMark.UPDATE);
        assertThat(update.firstSentOn()).isEqualTo(first.day());
        assertThat(update.firstSentIn()).isEqualTo(first.number());
        assertThat(update.articles()).extracting(FrozenArticle::article).containsExactly(later);
    }

    @Test
    void aFollowUpNamesWhatIsNewAndWhatItsRankIsMadeOf() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Mine closes");
        desk.approveNext();
        desk.join(story, desk.article("b.example", "Mine closes after 300 strike"));
        var edition = desk.freezeNext();

        assertThat(desk.content(edition).stories().getFirst().newFacts()).contains("300");
        assertThat(desk.why(edition, story)).contains("300").contains("outlets 1.00: x 1.69");
    }

    @Test
    void aStrongerTopicRanksHigherAndTheCandidateSaysSo() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        desk.offer(copper);
        var weak = desk.story("a.example", "Copper in passing", copper);
        desk.db.jdbc().sql("update article_topic set score = 1").update();
        var strong = desk.story("b.example", "Copper all over", copper);
        var edition = desk.freezeNext();

        assertThat(desk.in(edition)).containsExactly(strong, weak);
        assertThat(desk.why(edition, strong)).contains("topic score 5.00: x 1.50");
        assertThat(desk.why(edition, weak)).contains("topic score 1.00: x 1.00");
    }

    @Test
    void aRewriteByTheSameOutletIsNothingNew() {
        var desk = new Newsdesk(database.fresh());
        var story =
                desk.story(desk.article("a.example", "Mine closes", "en", "The mine has closed."));
        desk.approveNext();
        desk.join(story, desk.article("a.example", "Mine closed", "en", "The mine closed."));
        var edition = desk.freezeNext();
        assertThat(desk.decision(edition, story)).isEqualTo("nothing-new");
    }

    @Test
    void whatLapsedComesBack() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Waited for approval");
        var first = desk.freezeNext();
        var second = desk.freezeNext();
        assertThat(desk.editions.get(first.id()).state()).isEqualTo(EditionState.LAPSED);
        assertThat(desk.in(second)).containsExactly(story);
        assertThat(desk.content(second).stories().getFirst().mark()).isEqualTo(StoryMark.FRESH);
    }

    @Test
    void anExtraLapsesNothingAndTakesThePlaceInTheStream() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "Regular");
        var regular = desk.freezeNext();
        var breaking = desk.story("b.example", "Breaking");
        var extra =
                desk.composer.freeze(
                        desk.calendar.extra(desk.list, Newsdesk.EDITOR, desk.clock.instant()).id(),
                        desk.clock.instant());
        assertThat(desk.editions.get(regular.id()).state()).isEqualTo(EditionState.FROZEN);
        assertThat(extra.number()).isEqualTo(regular.place() + 1);
        assertThat(desk.in(extra)).containsExactly(breaking);
    }

    @Test
    void aSecondFreezeChangesNothing() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "Once");
        var edition = desk.freezeNext();
        var hash = desk.revisions.get(edition.id(), 1).hash();
        assertThat(desk.composer.freeze(edition.id(), desk.clock.instant().plusSeconds(60)))
                .isEqualTo(edition);
        assertThat(desk.revisions.get(edition.id(), 1).hash()).isEqualTo(hash);
    }

    @Test
    void composingChangesNothing() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Forming");
        var edition = desk.open();
        assertThat(desk.composer.compose(edition.id(), desk.clock.instant()).in())
                .extracting(Decided::story)
                .containsExactly(story);
        assertThat(desk.stories.list(edition.id())).isEmpty();
        assertThat(desk.decision(edition, story)).isEqualTo("none");
    }

    @Test
    void onlyWhatMayBeQuotedIsFrozen() {
        var desk = new Newsdesk(database.fresh());
        desk.source("a.example");
        desk.db.jdbc().sql("update source set quote_words = 5").update();
        var text = "One two three four five. Six seven eight.";
        desk.story(desk.article("a.example", "Quoted", "en", text));
        var article = desk.content(desk.freezeNext()).stories().getFirst().articles().getFirst();
        assertThat(article.quoted()).isEqualTo("One two three four five.");
    }

    @Test
    void twoListsMayBothSendAStory() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "For both");
        var other = desk.newList("weekly");
        desk.freezeNext();
        var theirs = desk.calendar.openScheduled(other, Newsdesk.NIGHT).orElseThrow();
        assertThat(desk.in(desk.composer.freeze(theirs.id(), desk.clock.instant())))
                .containsExactly(story);
    }
}
