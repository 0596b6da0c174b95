package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an outlet corrects after a list told it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
record CorrectedByTheOutletTest(TestDatabase database) {
    private static final String SAID = "The mine in Bor made 300 tonnes, said Mira Novak.";

    @Test
    void aCorrectedNumberIsPutBeforeTheEditorAndReturnsOnceByAPin() {
        var desk = new Newsdesk(database.fresh());
        var article = desk.article("a.example", "Mine reopens", "en", SAID);
        var story = desk.story(article);
        desk.accepted(desk.approveNext());
        change(desk, article, "Mine reopens", SAID.replace("300", "400"));
        var next = desk.open();
        var offered = desk.composer.compose(next.id(), desk.clock.instant()).decisions();
        assertThat(offered)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.decision()).isEqualTo(Decision.CORRECTED);
                    assertThat(it.why()).isEqualTo("the number 300 became 400");
                });
        desk.edit(next, story, new StoryEdit.Pin(true));
        var frozen = desk.freezeNext();
        assertThat(desk.content(frozen).stories())
                .singleElement()
                .satisfies(it -> assertThat(it.mark()).isEqualTo(StoryMark.CORRECTED));
        desk.accepted(desk.approve(frozen));
        change(desk, article, "Mine reopens", SAID.replace("300", "500"));
        assertThat(desk.composer.compose(desk.open().id(), desk.clock.instant()).decisions())
                .isEmpty();
    }

    @Test
    void onlyWhoHadTheWrongWordsReadsThatTheyAreCorrected() {
        var desk = new Newsdesk(database.fresh());
        var article = desk.article("a.example", "Mine reopens", "en", SAID);
        var story = desk.story(article);
        desk.accepted(desk.approveNext());
        change(desk, article, "Mine reopens", SAID.replace("300", "400"));
        desk.edit(desk.open(), story, new StoryEdit.Pin(true));
        var frozen = desk.freezeNext();
        assertThat(text(desk, frozen, 1)).contains("Corrected by the outlet");
        assertThat(text(desk, frozen, 0)).doesNotContain("Corrected by the outlet");
    }

    @Test
    void whatTheEditorRefusedIsNotOfferedAgain() {
        var desk = new Newsdesk(database.fresh());
        var article = desk.article("a.example", "Mine reopens", "en", SAID);
        var story = desk.story(article);
        desk.accepted(desk.approveNext());
        change(desk, article, "Mine reopens", SAID.replace("300", "400"));
        desk.edit(desk.open(), story, new StoryEdit.Hide());
        desk.accepted(desk.approveNext());
        assertThat(desk.composer.compose(desk.open().id(), desk.clock.instant()).decisions())
                .isEmpty();
    }

    @Test
    void anAutomaticListTellsNoCorrections() {
        var desk = new Newsdesk(database.fresh());
        desk.listSetting("approval", "automatic");
        var article = desk.article("a.example", "Mine reopens", "en", SAID);
        desk.story(article);
        desk.accepted(desk.approveNext());
        change(desk, article, "Mine reopens", SAID.replace("300", "400"));
        assertThat(desk.composer.compose(desk.open().id(), desk.clock.instant()).decisions())
                .isEmpty();
    }

    @Test
    void aChangeBesideWhatWasQuotedIsNoCorrection() {
        var desk = new Newsdesk(database.fresh());
        var article = desk.article("a.example", "Mine reopens", "en", SAID);
        desk.story(article);
        desk.accepted(desk.approveNext());
        change(desk, article, "Mine reopens!", SAID + " The weather was fine that day.");
        assertThat(desk.composer.compose(desk.open().id(), desk.clock.instant()).decisions())
                .isEmpty();
    }

    private static String text(Newsdesk desk, Edition edition, int watermark) {
        var reader =
                new Preview.Reader(
                        Choice.everything("en"),
                        watermark,
                        Preview.Reader.anybody("en", 0).rhythm(),
                        "",
                        "ada@example.org");
        return desk.preview.of(edition.id(), reader).orElseThrow().text();
    }

    /** As collecting keeps it: the old words become a version. */
    private static void change(Newsdesk desk, ArticleId id, String title, String text) {
        var later = SqlTime.of(desk.clock.instant().plusSeconds(60));
        desk.db
                .jdbc()
                .sql(
                        "insert into article_version (article_id, replaced_at, title, text) select id, cast(? as timestamp with time zone), title, text from article where id = ?")
                .params(later, id.value())
                .update();
        desk.db
                .jdbc()
                .sql("update article set title = ?, text = ?, content_hash = ? where id = ?")
                .params(title, text, Integer.toHexString((title + text).hashCode()), id.value())
                .update();
    }
}
