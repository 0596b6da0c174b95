package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.broadsheet.TestDatabase;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.topics.TopicId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record BrowserDigestsTest(TestDatabase database) {

    @Test
    void whatTheMailLeftOutIsInTheBrowser() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        var zinc = desk.topic("Zinc");
        desk.offer(copper, zinc);
        var titles = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            desk.story("a.example", "Copper story " + i, copper);
            titles.add("Copper story " + i);
        }
        desk.story("b.example", "Zinc story", zinc);
        desk.reader("ada", choice(copper, false));
        var frozen = desk.freezeNext();
        desk.listSetting("most_stories", 2);
        desk.approve(frozen);
        var variant = desk.variants.list(frozen.id(), 1).getFirst();
        assertThat(variant.overflow()).isEqualTo(2);
        var page = Jsoup.parse(desk.browser.of(variant.id()).html()).text();
        assertThat(page).contains(titles).doesNotContain("Zinc story");
    }

    @Test
    void aPageHoldsNothingOfTheReaderAndNoControlOfTheirs() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        desk.offer(copper);
        desk.story("a.example", "News", copper);
        desk.reader("ada", Choice.everything("en"));
        var edition = desk.approveNext();
        var page = desk.browser.of(desk.variants.list(edition.id(), 1).getFirst().id()).html();
        assertThat(page)
                .contains("News", "1 Harbour Street")
                .doesNotContain("nobody.invalid", "Unsubscribe", "ada@", "Sent to", "\uE000")
                .doesNotContain("Shape your digest", "Less of", "Not from");
    }

    @Test
    void aTextOnlyDigestIsAPageTooAndJustAsImpersonal() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        desk.offer(copper);
        desk.story("a.example", "Copper <b>rises</b>", copper);
        desk.reader("ada", choice(copper, true));
        var edition = desk.approveNext();
        var page = desk.browser.of(desk.variants.list(edition.id(), 1).getFirst().id()).html();
        assertThat(page).contains("Copper").doesNotContain("nobody.invalid", "<b>rises");
    }

    @Test
    void lookingKeepsNothing() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "News");
        var edition = desk.freezeNext();
        assertThat(desk.browser.whole(edition, desk.lists.get(desk.list)).html()).contains("News");
        assertThat(desk.variants.list(edition.id(), 1)).isEmpty();
    }

    private static Choice choice(TopicId topic, boolean textOnly) {
        return new Choice(
                Map.of(topic, Choice.Interest.NORMAL),
                Set.of(),
                Set.of(),
                Choice.Length.FULL,
                textOnly,
                "en");
    }
}
