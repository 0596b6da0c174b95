package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.TestDatabase;
import org.broadsheet.editions.Sponsor.Booking;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record SponsorsTest(TestDatabase database) {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void theSponsorIsLabelledAndIsNoStory() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "News");
        desk.reader("ada", Choice.everything("en"));
        desk.sponsors.add(booking("Harbour Bank", TUESDAY, TUESDAY, List.of(), null));
        var edition = desk.approveNext();
        var variant = desk.variants.list(edition.id(), 1).getFirst();
        assertThat(variant.stories()).isEqualTo(1);
        assertThat(desk.preview.of(variant.id()).text())
                .contains("Supported by: Harbour Bank", "Money for mines.");
    }

    @Test
    void whoIsFrozenWithAnEditionStaysInItsNextRevision() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "News");
        var booked = desk.sponsors.add(booking("Harbour Bank", TUESDAY, TUESDAY, List.of(), null));
        var edition = desk.freezeNext();
        desk.sponsors.end(booked, TUESDAY);
        var revised = desk.edit(edition, story, new StoryEdit.OwnWords("Own", null));
        assertThat(sponsor(desk, revised)).isEqualTo("Harbour Bank");
    }

    @Test
    void aSponsorStandsOnItsDaysAndListsOnly() {
        var desk = new Newsdesk(database.fresh());
        var other = desk.newList("other");
        desk.sponsors.add(
                booking("Too early", TUESDAY.minusDays(3), TUESDAY.minusDays(1), List.of(), null));
        desk.sponsors.add(
                booking("Too late", TUESDAY.plusDays(1), TUESDAY.plusDays(1), List.of(), null));
        desk.sponsors.add(on(other, "Elsewhere"));
        assertThat(sponsor(desk, desk.freezeNext())).isNull();
    }

    @Test
    void aSponsorOfASectionIsShownToItsReadersOnly() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        var zinc = desk.topic("Zinc");
        desk.offer(copper, zinc);
        desk.story("a.example", "Copper rises", copper);
        desk.story("b.example", "Zinc falls", zinc);
        desk.sponsors.add(booking("Copper Club", TUESDAY, TUESDAY, List.of(copper), null));
        var edition = desk.freezeNext();
        assertThat(text(desk, edition, copper)).contains("Copper Club");
        assertThat(text(desk, edition, zinc)).doesNotContain("Copper Club");
    }

    @Test
    void aSponsorOfASectionThatIsNotInTheEditionWaits() {
        var desk = new Newsdesk(database.fresh());
        var copper = desk.topic("Copper");
        var zinc = desk.topic("Zinc");
        desk.offer(copper, zinc);
        desk.story("b.example", "Zinc falls", zinc);
        desk.sponsors.add(booking("Copper Club", TUESDAY, TUESDAY, List.of(copper), null));
        assertThat(sponsor(desk, desk.freezeNext())).isNull();
    }

    @Test
    void aSponsorIsInNoMoreEditionsOfAWeekThanBooked() {
        var desk = new Newsdesk(database.fresh());
        var id = desk.sponsors.add(booking("Twice", TUESDAY, TUESDAY.plusDays(9), List.of(), 2));
        var days = new ArrayList<LocalDate>();
        for (var day = 0; day < 8; day++) {
            var edition = desk.freezeNext();
            desk.accepted(desk.approve(edition));
            if (sponsor(desk, edition) != null) {
                days.add(edition.day());
            }
        }
        assertThat(days)
                .containsExactly(
                        TUESDAY, TUESDAY.plusDays(1), TUESDAY.plusDays(6), TUESDAY.plusDays(7));
        assertThat(desk.sponsors.editions(id)).hasSize(4);
    }

    @Test
    void twoSponsorsOfTheSameDaysTakeTurns() {
        var desk = new Newsdesk(database.fresh());
        desk.sponsors.add(booking("One", TUESDAY, TUESDAY.plusDays(9), List.of(), null));
        desk.sponsors.add(booking("Two", TUESDAY, TUESDAY.plusDays(9), List.of(), null));
        var first = desk.freezeNext();
        desk.accepted(desk.approve(first));
        assertThat(
                        List.of(
                                String.valueOf(sponsor(desk, first)),
                                String.valueOf(sponsor(desk, desk.freezeNext()))))
                .containsExactly("One", "Two");
    }

    @Test
    void aLapsedEditionUsesNothingUp() {
        var desk = new Newsdesk(database.fresh());
        desk.sponsors.add(booking("Once", TUESDAY, TUESDAY.plusDays(5), List.of(), 1));
        desk.freezeNext();
        assertThat(sponsor(desk, desk.freezeNext())).isEqualTo("Once");
    }

    @Test
    void aBookingThatEndsBeforeItBeginsIsRefused() {
        var desk = new Newsdesk(database.fresh());
        assertThatThrownBy(() ->
                        desk.sponsors.add(
                                booking("No", TUESDAY, TUESDAY.minusDays(1), List.of(), null)))
                .isInstanceOf(UserProblem.class);
    }

    private static @Nullable String sponsor(Newsdesk desk, Edition edition) {
        var sponsor = desk.content(edition).sponsor();
        return sponsor == null ? null : sponsor.name();
    }

    private static String text(Newsdesk desk, Edition edition, TopicId topic) {
        var choice =
                new Choice(
                        Map.of(topic, Choice.Interest.NORMAL),
                        Set.of(),
                        Set.of(),
                        Choice.Length.FULL,
                        false,
                        "en");
        var reader =
                new Preview.Reader(
                        choice, 0, new Rhythm.Pattern.EveryEdition(), "", "a@example.org");
        return desk.preview.of(edition.id(), reader).orElseThrow().text();
    }

    private static Booking booking(
            String name,
            LocalDate from,
            LocalDate until,
            List<TopicId> sections,
            @Nullable Integer mostAWeek) {
        return new Booking(
                name,
                "Money for mines.",
                new WebLink("https://bank.example.org"),
                "en",
                from,
                until,
                List.of(),
                sections,
                mostAWeek);
    }

    private static Booking on(ListId list, String name) {
        return new Booking(
                name,
                "",
                new WebLink("https://bank.example.org"),
                "en",
                TUESDAY,
                TUESDAY,
                List.of(list),
                List.of(),
                null);
    }
}
