package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.TestDatabase;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.topics.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record EditionRenderingsTest(TestDatabase database) {
    private static final Choice ALL = Choice.everything("en");
    private static final Map<Blank, String> ADA =
            Map.of(
                    Blank.NAME, "Ada",
                    Blank.TO, "ada@example.org",
                    Blank.WHY, "You asked for it.",
                    Blank.PREFERENCES_LINK, "https://news.example.org/p/1",
                    Blank.UNSUBSCRIBE_LINK, "https://news.example.org/u/1",
                    Blank.BROWSER_LINK, "https://news.example.org/v/1");

    @Test
    void readersWithEqualDigestsShareOneVariant() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        desk.offer(copper);
        desk.story("a.example", "Copper rises", copper);
        desk.reader("ada", ALL);
        desk.reader("boris", wanting(copper));
        desk.reader("chen", ALL, "weekly:SUN");
        var edition = desk.freezeNext();
        desk.renderings.renderAll(edition.id());
        assertThat(desk.variants.list(edition.id(), 1)).hasSize(1);
    }

    @Test
    void renderingAgainRendersNothingNew() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "Once");
        desk.reader("ada", ALL);
        var edition = desk.freezeNext();
        desk.renderings.renderAll(edition.id());
        var before = desk.variants.list(edition.id(), 1);
        desk.renderings.renderAll(edition.id());
        assertThat(desk.variants.list(edition.id(), 1)).isEqualTo(before);
    }

    @Test
    void theStoredBodyIsTheDigest() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "Once upon a mine");
        desk.reader("ada", ALL);
        var edition = desk.freezeNext();
        desk.renderings.renderAll(edition.id());
        var variant = desk.variants.list(edition.id(), 1).getFirst();
        assertThat(variant.subject()).isEqualTo("Once upon a mine");
        assertThat(variant.blocks()).isFalse();
        var body = desk.variants.body(variant.id());
        assertThat(body.text(ADA)).contains("Once upon a mine", "ada@example.org");
        assertThat(body.html(ADA).orElseThrow())
                .contains("No.\u00a01", "https://news.example.org/u/1");
    }

    @Test
    void lengthLanguageAndTextOnlyMakeVariantsOfTheirOwn() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "Once");
        desk.reader("ada", ALL);
        desk.reader("boris", Choice.everything("sr-Cyrl"));
        desk.reader("chen", like(Choice.Length.BRIEF, false));
        desk.reader("dora", like(Choice.Length.FULL, true));
        var edition = desk.freezeNext();
        desk.renderings.renderAll(edition.id());
        assertThat(desk.variants.list(edition.id(), 1)).hasSize(4);
    }

    @Test
    void theWeeklyReaderGetsTheStoriesOfTheWeek() {
        var desk = new Newsdesk(database.fresh());
        var daily = desk.reader("ada", ALL);
        desk.reader("boris", ALL, "weekly:SUN");
        desk.story("a.example", "Of the first day");
        desk.accepted(desk.approveNext(), daily);
        desk.story("a.example", "Of the second day");
        var second = desk.freezeNext();
        assertThat(desk.renderings.wanted(second.id())).hasSize(2);
        desk.renderings.renderAll(second.id());
        assertThat(desk.variants.list(second.id(), 1))
                .extracting(Variant::stories)
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void anEditionThatNobodyApprovedIsNotInTheNextDigest() {
        var desk = new Newsdesk(database.fresh());
        desk.reader("ada", ALL);
        desk.story("a.example", "Lapses and comes back");
        desk.freezeNext();
        var second = desk.freezeNext();
        desk.renderings.renderAll(second.id());
        assertThat(desk.variants.list(second.id(), 1))
                .extracting(Variant::stories)
                .containsExactly(1);
    }

    @Test
    void catchUpIsBoundedByTheRhythmAndSevenDays() {
        var desk = new Newsdesk(database.fresh());
        var other = desk.reader("ada", ALL);
        desk.reader("boris", ALL);
        desk.story("a.example", "Long ago");
        desk.accepted(desk.approveNext(), other);
        desk.clock.pass(Duration.ofDays(9));
        desk.story("a.example", "Now");
        var later = desk.freezeNext();
        desk.renderings.renderAll(later.id());
        assertThat(desk.variants.list(later.id(), 1))
                .extracting(Variant::stories)
                .containsExactly(1);
    }

    @Test
    void whereNothingIsNewNothingIsRendered() {
        var desk = new Newsdesk(database.fresh());
        desk.reader("ada", ALL);
        var edition = desk.approveNext();
        assertThat(outcome(desk, edition)).isEqualTo(new VariantOutcome.NothingNew(false));
        desk.listSetting("when_nothing_new", "wait");
        assertThat(outcome(desk, edition)).isEqualTo(new VariantOutcome.NothingNew(true));
        assertThat(desk.variants.list(edition.id(), 1)).isEmpty();
    }

    @Test
    void belowTheMinimumOfStoriesNothingIsSent() {
        var desk = new Newsdesk(database.fresh());
        desk.listSetting("fewest_stories", 2);
        desk.reader("ada", ALL);
        desk.story("a.example", "Alone");
        assertThat(outcome(desk, desk.approveNext())).isInstanceOf(VariantOutcome.NothingNew.class);
    }

    @Test
    void aListMaySayThatNothingIsNew() {
        var desk = new Newsdesk(database.fresh());
        desk.listSetting("when_nothing_new", "note");
        desk.reader("ada", ALL);
        var edition = desk.approveNext();
        assertThat(outcome(desk, edition)).isInstanceOf(VariantOutcome.Rendered.class);
        var variant = desk.variants.list(edition.id(), 1).getFirst();
        assertThat(desk.variants.body(variant.id()).text(ADA)).contains("Nothing new");
    }

    @Test
    void withoutAPostalAddressTheVariantBlocks() {
        var desk = new Newsdesk(database.fresh());
        desk.listSetting("postal_address", "");
        desk.reader("ada", ALL);
        desk.story("a.example", "Once");
        var outcome = (VariantOutcome.Rendered) outcome(desk, desk.freezeNext());
        assertThat(outcome.blocked()).isTrue();
    }

    @Test
    void theSlotIsTheReadersHourNotBeforeTheEditionTime() {
        var desk = new Newsdesk(database.fresh());
        desk.reader("ada", ALL);
        var edition = desk.approveNext();
        var plan = desk.renderings.plan(edition.id(), desk.clock.instant());
        assertThat(plan.of(groups(desk).getFirst()).slot()).isEqualTo("2026-11-24T07:00:00Z");
    }

    @Test
    void anExtraGoesOutAtItsApproval() {
        var desk = new Newsdesk(database.fresh());
        desk.reader("ada", ALL);
        var now = desk.clock.instant();
        var extra = desk.calendar.extra(desk.list, Newsdesk.EDITOR, now);
        var approved = desk.approve(desk.composer.freeze(extra.id(), now));
        var plan = desk.renderings.plan(approved.id(), now);
        assertThat(plan.of(groups(desk).getFirst()).slot()).isEqualTo(now);
    }

    private static VariantOutcome outcome(Newsdesk desk, Edition edition) {
        return desk.renderings
                .plan(edition.id(), desk.clock.instant())
                .of(groups(desk).getFirst())
                .variant();
    }

    private static List<ReaderGroup> groups(Newsdesk desk) {
        return new Audience(desk.db.jdbc()).groups(desk.list);
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

    private static Choice like(Choice.Length length, boolean textOnly) {
        return new Choice(Map.of(), Set.of(), Set.of(), length, textOnly, "en");
    }
}
