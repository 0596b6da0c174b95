package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.fetch.FetchOutcome;
import org.broadsheet.collecting.fetch.Validators;
import org.broadsheet.shared.WebLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a freeze fetches and asks for in the web, and what becomes of it in the digest. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
record EditionWebTest(TestDatabase database) {
    private static final WebLink PHOTO = new WebLink("https://harbour.example/photo.png");

    @Test
    void aPictureThatRightsAllowIsShownFromOurOwnAddress() throws IOException {
        var desk = new Newsdesk(database.fresh());
        illustrated(desk, true);
        var digest = digest(desk, desk.freezeNext());
        assertThat(digest.html())
                .containsPattern("src=\"https://news.example.org/pictures/[0-9a-f]{32}\\.png\"")
                .doesNotContain(PHOTO.value());
        assertThat(digest.stored().preflight()).isEqualTo(Variant.Preflighted.PASSED);
    }

    @Test
    void aPictureWithoutTheRightIsNotEvenFetched() throws IOException {
        var desk = new Newsdesk(database.fresh());
        illustrated(desk, false);
        assertThat(digest(desk, desk.freezeNext()).html()).doesNotContain("<img");
        assertThat(desk.pictures.of(PHOTO)).isEmpty();
    }

    @Test
    void aPictureThatFailsStopsNoEdition() throws IOException {
        var desk = new Newsdesk(database.fresh());
        illustrated(desk, true);
        desk.web.clear();
        assertThat(digest(desk, desk.freezeNext()).html()).doesNotContain("<img");
    }

    @Test
    void aStoryWhoseFirstPageIsGoneIsToldByTheNextOutlet() {
        var desk = new Newsdesk(database.fresh());
        var first = desk.article("harbour.example", "Smelter restarts");
        desk.story(first, desk.article("danube.example", "A smelter in Bor restarts"));
        desk.web.put(link(desk, first), new FetchOutcome.Gone());
        var digest = digest(desk, desk.freezeNext());
        assertThat(digest.text())
                .contains("A smelter in Bor restarts", "danube.example")
                .doesNotContain("harbour.example");
        assertThat(digest.stored().subject()).isEqualTo("A smelter in Bor restarts");
        assertThat(digest.stored().findings()).contains("link-replaced");
    }

    @Test
    void aStoryWhosePagesAreAllGoneIsLeftOutAndNamedInNoSubject() {
        var desk = new Newsdesk(database.fresh());
        var gone = desk.article("harbour.example", "Smelter restarts");
        desk.story(gone, desk.article("danube.example", "Smelter restarts again"));
        desk.story("ledger.example", "Gallium doubles");
        desk.web.put(link(desk, gone), new FetchOutcome.Gone());
        desk.db
                .jdbc()
                .sql("select link from article where title = 'Smelter restarts again'")
                .query(String.class)
                .list()
                .forEach(link -> desk.web.put(new WebLink(link), new FetchOutcome.Gone()));
        var digest = digest(desk, desk.freezeNext());
        assertThat(digest.text()).contains("Gallium doubles").doesNotContain("Smelter");
        assertThat(digest.html()).doesNotContain("Smelter");
        assertThat(digest.stored().subject()).isEqualTo("Gallium doubles");
        assertThat(digest.stored().preflight()).isEqualTo(Variant.Preflighted.MENDED);
    }

    @Test
    void eachLinkIsAskedForOnceAndItsAnswerKept() {
        var desk = new Newsdesk(database.fresh());
        var gone = desk.article("harbour.example", "Smelter restarts");
        desk.story(gone);
        desk.web.put(link(desk, gone), new FetchOutcome.Gone());
        var edition = desk.freezeNext();
        desk.web.clear();
        desk.composer.freeze(edition.id(), desk.clock.instant());
        assertThat(desk.links.gone(desk.list)).containsOnlyKeys(link(desk, gone));
    }

    @Test
    void theSubjectIsMadeAsTheListWantsIt() {
        var desk = new Newsdesk(database.fresh());
        desk.story("ledger.example", "Gallium doubles");
        desk.listSetting("subject_from", "name-and-story");
        var edition = desk.freezeNext();
        assertThat(digest(desk, edition).stored().subject())
                .isEqualTo("The daily: Gallium doubles");
    }

    @Test
    void aShortDigestStillHasAPreheader() {
        var desk = new Newsdesk(database.fresh());
        desk.story("ledger.example", "Gallium doubles");
        var digest = digest(desk, desk.freezeNext());
        assertThat(digest.html()).contains(">Gallium doubles was reported by ledger.example. · ");
        assertThat(digest.stored().findings()).doesNotContain("preheader");
    }

    private static Preview.Previewed digest(Newsdesk desk, Edition edition) {
        return desk.preview.of(edition.id(), Preview.Reader.anybody("en", 0)).orElseThrow();
    }

    private static WebLink link(Newsdesk desk, ArticleId article) {
        return new WebLink(
                desk.db
                        .jdbc()
                        .sql("select link from article where id = ?")
                        .param(article.value())
                        .query(String.class)
                        .single());
    }

    private static void illustrated(Newsdesk desk, boolean allowed) throws IOException {
        desk.story("harbour.example", "Smelter restarts");
        desk.db
                .jdbc()
                .sql("update article set picture = ?")
                .params(List.of(PHOTO.value()))
                .update();
        desk.db.jdbc().sql("update source set quote_picture = ?").params(List.of(allowed)).update();
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 450, BufferedImage.TYPE_INT_RGB), "png", png);
        desk.web.put(
                PHOTO,
                new FetchOutcome.Fetched(
                        png.toByteArray(),
                        PHOTO,
                        "image/png",
                        null,
                        Validators.NONE,
                        null,
                        null,
                        null));
    }
}
