package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record PreviewTest(TestDatabase database) {
    private static final Rhythm.Pattern EVERY = new Rhythm.Pattern.EveryEdition();

    @Test
    void whatIsPreviewedIsTheBytesThatAreSent() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "Looked at");
        desk.reader("ada", Choice.everything("en"));
        var edition = desk.freezeNext();
        var previewed =
                desk.preview.of(edition.id(), Preview.Reader.anybody("en", 0)).orElseThrow();
        desk.approve(edition);
        var sent = desk.variants.list(edition.id(), 1);
        assertThat(sent).containsExactly(previewed.variant());
        assertThat(desk.variants.body(sent.getFirst().id()).toBytes())
                .isEqualTo(previewed.body().toBytes());
    }

    @Test
    void anEditionThatFormsIsPreviewedAsItWouldBeFrozenAndKeepsNothing() {
        var desk = new Newsdesk(database.fresh());
        var first = desk.story("a.example", "Came first");
        desk.story("b.example", "Came later");
        var forming = desk.open();
        desk.edit(forming, first, new StoryEdit.OwnWords("In our words", null));
        var previewed = preview(desk, forming);
        assertThat(previewed.isForming()).isTrue();
        assertThat(previewed.text()).contains("In our words", "Came later");
        assertThat(desk.variants.list(forming.id(), 0)).isEmpty();
        assertThat(desk.variants.list(forming.id(), 1)).isEmpty();
        var frozen = desk.freezeNext();
        assertThat(preview(desk, frozen).text()).isEqualTo(previewed.text());
        assertThat(preview(desk, frozen).isForming()).isFalse();
    }

    @Test
    void aPreviewAtALaterInstantLeavesOutWhatIsTooOldByThen() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "Young today");
        var forming = desk.open();
        var reader = Preview.Reader.anybody("en", 0);
        var later = desk.clock.instant().plus(Duration.ofDays(9));
        assertThat(desk.preview.of(forming.id(), reader, later)).isEmpty();
        assertThat(desk.preview.of(forming.id(), reader, desk.clock.instant())).isPresent();
    }

    @Test
    void anEditionThatLapsedWhileItFormedHasNothingToRender() {
        var desk = new Newsdesk(database.fresh());
        var forming = desk.open();
        desk.approval.lapse(forming.id(), Newsdesk.EDITOR);
        assertThatThrownBy(() -> desk.renderings.of(forming.id())).isInstanceOf(UserProblem.class);
    }

    private static Preview.Previewed preview(Newsdesk desk, Edition edition) {
        return desk.preview
                .of(edition.id(), Preview.Reader.anybody("en", 0), desk.clock.instant())
                .orElseThrow();
    }

    @Test
    void aPreviewHoldsNoLinkThatActsForTheReader() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "Looked at");
        var edition = desk.freezeNext();
        var previewed =
                desk.preview.of(edition.id(), Preview.Reader.anybody("en", 0)).orElseThrow();
        assertThat(previewed.text())
                .contains("https://news.example.org/preview")
                .doesNotContain("/u/", "/p/", "/v/");
    }

    @Test
    void whoHasHadEverythingPreviewsNothing() {
        var desk = new Newsdesk(database.fresh());
        var edition = desk.freezeNext();
        assertThat(desk.preview.of(edition.id(), Preview.Reader.anybody("en", 0))).isEmpty();
    }

    @Test
    void anExplanationTellsWhatTheDeskAndTheReaderDecided() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        var policy = desk.topic("Policy");
        desk.offer(copper, policy);
        var story = desk.story("a.example", "Copper rises", copper);
        var unfiled = desk.story("b.example", "Of no topic");
        var edition = desk.freezeNext();
        assertThat(keys(desk, edition, story, wanting(copper)))
                .containsExactly("filed", "desk-in", "in-the-digest");
        assertThat(keys(desk, edition, story, wanting(policy)))
                .containsExactly("filed", "desk-in", "topic-not-chosen");
        assertThat(keys(desk, edition, unfiled, wanting(copper)))
                .containsExactly("desk-not-offered");
    }

    @Test
    void anExplanationNamesTheEditionThatHadTheStory() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Yesterday's");
        desk.accepted(desk.approveNext());
        var reader = new Explaining.Reader(Choice.everything("en"), 1, EVERY);
        assertThat(
                        desk.explaining.explain(
                                desk.freezeNext().id(), story, reader, desk.clock.instant()))
                .containsExactly(Explanation.of("in-edition", 1));
    }

    private static List<String> keys(Newsdesk desk, Edition edition, StoryId story, Choice choice) {
        var reader = new Explaining.Reader(choice, 0, EVERY);
        return desk.explaining.explain(edition.id(), story, reader, desk.clock.instant()).stream()
                .map(Explanation::key)
                .toList();
    }

    private static Choice wanting(TopicId topic) {
        return new Choice(
                Map.of(topic, Choice.Interest.NORMAL),
                Set.of(),
                Set.of(),
                Choice.Length.FULL,
                false,
                "en");
    }
}
