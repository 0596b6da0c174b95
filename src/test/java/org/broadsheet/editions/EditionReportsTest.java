package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.Articles;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions, quotations and explanations of an edition. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
record EditionReportsTest(TestDatabase database) {
    private static final String TEXT =
            "The port of Bar will take two million tonnes of ore a year from March, the ministry said.";

    @Test
    void versionsComeLargestFirstUnderWhatDiffers() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        var zinc = desk.topic("Zinc");
        desk.offer(copper, zinc);
        desk.story("a.example", "Copper on Monday", copper);
        desk.accepted(desk.approveNext());
        desk.story("a.example", "Copper on Tuesday", copper);
        desk.story("b.example", "Zinc on Tuesday", zinc);
        for (var name : List.of("a", "b", "c")) {
            desk.reader(name, Choice.everything("en"));
        }
        for (var name : List.of("d", "e")) {
            var weekly = desk.reader(name, Choice.everything("en"), "weekly:SUN");
            desk.db
                    .jdbc()
                    .sql("update subscription set watermark = 0 where subscriber_id = ?")
                    .param(weekly.value())
                    .update();
        }
        desk.reader("f", choice(copper, Choice.Length.BRIEF));
        var frozen = desk.freezeNext();
        var versions =
                new EditionVersions(desk.renderings, desk.variants, new Audience(desk.db.jdbc()))
                        .of(frozen.id());
        assertThat(versions.list())
                .extracting(EditionVersions.Version::readers)
                .containsExactly(3L, 2L, 1L);
        assertThat(versions.list().stream().map(EditionReportsTest::keys))
                .containsExactly(
                        "every-edition full all-topics",
                        "weekly full all-topics",
                        "every-edition brief topics");
        assertThat(versions.nothingNew()).isZero();
    }

    @Test
    void theOnlyVersionNeedsNoName() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "News");
        desk.reader("ada", Choice.everything("en"));
        var versions =
                new EditionVersions(desk.renderings, desk.variants, new Audience(desk.db.jdbc()))
                        .of(desk.freezeNext().id());
        assertThat(versions.list())
                .singleElement()
                .satisfies(it -> assertThat(it.differences()).isEmpty());
    }

    @Test
    void theRightsReportCountsWordsPerOutlet() {
        var desk = new Newsdesk(database.fresh());
        var lead = desk.article("a.example", "Port opens", "en", TEXT);
        var other = desk.article("b.example", "Port to open", "en", TEXT);
        desk.story(lead, other);
        var report = rights(desk).of(desk.freezeNext().id());
        assertThat(report.quoted())
                .containsExactly(
                        new RightsReport.Quoted("a.example", 18, 1, 0),
                        new RightsReport.Quoted("b.example", 0, 0, 1));
        assertThat(report.repeated()).isEmpty();
    }

    @Test
    void ownWordsThatAreAProtectedSourcesAreAFinding() {
        var desk = new Newsdesk(database.fresh());
        var article = desk.article("a.example", "Port opens", "en", TEXT);
        var story = desk.story(article);
        protect(desk);
        var own = "We hear: the port of Bar will take two million tonnes of ore, at last.";
        var frozen = desk.freezeNext();
        var revised = desk.edit(frozen, story, new StoryEdit.OwnWords(null, own));
        assertThat(rights(desk).of(revised.id()).repeated())
                .containsExactly(
                        new RightsReport.Repeated(
                                story,
                                article,
                                "a.example",
                                "the port of Bar will take two million tonnes of ore"));
        var reworded =
                desk.edit(
                        revised,
                        story,
                        new StoryEdit.OwnWords(null, "Bar gets ore from spring on."));
        assertThat(rights(desk).of(reworded.id()).repeated()).isEmpty();
    }

    @Test
    void aNoteThatRepeatsAProtectedSourceIsAFindingToo() {
        var desk = new Newsdesk(database.fresh());
        desk.story(desk.article("a.example", "Port opens", "en", TEXT));
        protect(desk);
        var frozen = desk.freezeNext();
        var note = "<p>" + TEXT + "</p>";
        var revised =
                desk.desk.edit(
                        frozen.id(),
                        frozen.text(),
                        new EditionText(null, null, note),
                        Newsdesk.EDITOR);
        assertThat(rights(desk).of(revised.id()).repeated())
                .singleElement()
                .satisfies(it -> assertThat(it.story()).isNull());
    }

    @Test
    void anExplanationNamesTheTopicAndTheRule() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        desk.offer(copper);
        var story = desk.story("a.example", "Copper rises", copper);
        assertThat(explain(desk, desk.freezeNext(), story, Choice.everything("en"), 0))
                .contains(Explanation.of("filed", "Copper", "test"))
                .last()
                .isEqualTo(Explanation.of("in-the-digest"));
    }

    @Test
    void anExplanationOfAFormingEditionSaysHowItStands() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Hidden while it forms");
        var forming = desk.open();
        desk.edit(forming, story, new StoryEdit.Hide());
        assertThat(explain(desk, forming, story, Choice.everything("en"), 0))
                .extracting(Explanation::key)
                .containsExactly("desk-hidden");
    }

    @Test
    void anExplanationTellsTheReadersOwnReasons() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        desk.offer(copper);
        desk.listSetting("most_stories", 1);
        var better = desk.story("a.example", "Copper rises", copper);
        desk.join(better, desk.article("c.example", "Copper rises again"));
        desk.join(better, desk.article("d.example", "Copper still rises"));
        var over = desk.story("b.example", "Copper falls", copper);
        var frozen = desk.freezeNext();
        assertThat(explain(desk, frozen, over, Choice.everything("en"), 0))
                .extracting(Explanation::key)
                .contains("desk-over-cap");
        assertThat(explain(desk, frozen, better, Choice.everything("en"), frozen.place()))
                .last()
                .isEqualTo(Explanation.of("had-this-edition", frozen.place()));
        var french = new Choice(Map.of(), Set.of(), Set.of("fr"), Choice.Length.FULL, false, "en");
        assertThat(explain(desk, frozen, better, french, 0))
                .last()
                .isEqualTo(Explanation.of("outlet-or-language-left-out"));
    }

    @Test
    void whyAReaderIsNotMailedIsOneWord() {
        var desk = new Newsdesk(database.fresh());
        var audience = new Audience(desk.db.jdbc());
        var ada = desk.reader("ada", Choice.everything("en"));
        assertThat(audience.whyNotMailed(desk.list, ada)).isEmpty();
        desk.subscriptions.pause(desk.list, ada, desk.clock.instant().plusSeconds(9));
        assertThat(audience.whyNotMailed(desk.list, ada)).hasValue("paused");
    }

    private static List<Explanation> explain(
            Newsdesk desk, Edition edition, StoryId story, Choice choice, int watermark) {
        var reader = new Explaining.Reader(choice, watermark, new Rhythm.Pattern.EveryEdition());
        return desk.explaining.explain(edition.id(), story, reader, desk.clock.instant());
    }

    private static String keys(EditionVersions.Version version) {
        return version.differences().stream()
                .map(Explanation::key)
                .collect(Collectors.joining(" "));
    }

    private static RightsReports rights(Newsdesk desk) {
        return new RightsReports(desk.editions, desk.revisions, new Articles(desk.db.jdbc()));
    }

    private static void protect(Newsdesk desk) {
        desk.db.jdbc().sql("update source set is_protected = true").update();
    }

    private static Choice choice(TopicId topic, Choice.Length length) {
        return new Choice(
                Map.of(topic, Choice.Interest.NORMAL), Set.of(), Set.of(), length, false, "en");
    }
}
