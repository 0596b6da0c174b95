package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.broadsheet.TestDatabase;
import org.broadsheet.editions.Newsdesk;
import org.broadsheet.editions.Preview.Previewed;
import org.broadsheet.editions.Preview.Reader;
import org.broadsheet.editions.preflight.MailInspector;
import org.broadsheet.subscribers.Archives;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.SecretKeys;
import org.junit.jupiter.api.Test;

class PreviewMailTest {
    private static final Reader ANYBODY = Reader.anybody("en", 0);

    private final Newsdesk desk = new Newsdesk(TestDatabase.H2.fresh());

    @Test
    void aPreviewIsAMailInWhichNothingIsFound() {
        var previewed = previewed();
        var report = MailInspector.inspect(mail(previewed));
        assertThat(report.findings()).isEmpty();
        assertThat(report.subject()).isEqualTo(previewed.subject());
    }

    @Test
    void bothPartsOfferLessOfTheTopicAndLeavingTheOutletOut() {
        var previewed = previewed();
        assertThat(previewed.html()).contains("/preview/less/", "/preview/without/");
        assertThat(previewed.text())
                .contains("Less of Copper:\nhttps://news.example.org/preview/less/")
                .contains("Not from a.example:\nhttps://news.example.org/preview/without/");
    }

    @Test
    void onlyAPublicArchiveStandsInTheHead() {
        var previewed = previewed();
        assertThat(new String(mail(previewed), StandardCharsets.US_ASCII))
                .contains("List-Archive: <https://news.example.org/archive/daily>\r\n");
        new Archives(desk.db.jdbc()).set(desk.list, Archives.Policy.NOINDEX);
        assertThat(new String(mail(previewed), StandardCharsets.US_ASCII))
                .doesNotContain("List-Archive");
    }

    @Test
    void aListWithoutAnArchiveDoesNotLinkToOne() {
        new Archives(desk.db.jdbc()).set(desk.list, Archives.Policy.OFF);
        assertThat(previewed().text()).doesNotContain("/archive/");
    }

    private Previewed previewed() {
        var copper = desk.topic("Copper");
        desk.offer(copper);
        desk.story("a.example", "Copper rises to a record in London", copper);
        return desk.preview.of(desk.freezeNext().id(), ANYBODY).orElseThrow();
    }

    private byte[] mail(Previewed previewed) {
        var installation =
                new Installation(
                        Path.of("target", "newsdesk"), "https://news.example.org", null, null);
        var edition = desk.editions.list(desk.list, 1).getFirst();
        return new PreviewMail(installation, new SecretKeys(installation))
                .write(desk.lists.get(desk.list), edition, previewed, ANYBODY);
    }
}
