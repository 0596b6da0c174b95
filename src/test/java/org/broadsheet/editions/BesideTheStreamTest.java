package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.editions.Newsdesk.EDITOR;

import org.broadsheet.TestDatabase;
import org.broadsheet.subscribers.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Announcements and corrections: no number, no stories taken from the stream. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
record BesideTheStreamTest(TestDatabase database) {
    private static final EditionText WORDS =
            new EditionText("From the desk", null, "<p>We move house.</p>");

    @Test
    void anAnnouncementTakesNoStoryAndNoNumber() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Stays open");
        var announced = announce(desk);
        assertThat(announced.number()).isNull();
        assertThat(desk.in(announced)).isEmpty();
        assertThat(desk.in(desk.freezeNext())).containsExactly(story);
    }

    @Test
    void anAnnouncementLapsesNothing() {
        var desk = new Newsdesk(database.fresh());
        var waiting = desk.freezeNext();
        desk.approve(announce(desk));
        assertThat(desk.editions.get(waiting.id()).state()).isEqualTo(EditionState.FROZEN);
    }

    @Test
    void anAnnouncementIsMailedThoughItHasNoStories() {
        var desk = new Newsdesk(database.fresh());
        desk.reader("ada", Choice.everything("en"));
        var approved = desk.approve(announce(desk));
        var variant = desk.variants.list(approved.id(), 1).getFirst();
        assertThat(variant.subject()).isEqualTo("From the desk");
        var previewed = desk.preview.of(variant.id());
        assertThat(previewed.text()).contains("We move house.").doesNotContain("No. ");
    }

    @Test
    void aCorrectionHasTheStoriesAsTheyShouldHaveBeen() {
        var desk = new Newsdesk(database.fresh());
        var wrong = desk.story("a.example", "Wrong");
        var right = desk.story("b.example", "Right");
        var edition = desk.approveNext();
        desk.accepted(edition);
        var stopped = desk.approval.stop(edition.id(), EDITOR);
        desk.edit(stopped, wrong, new StoryEdit.Hide());
        var now = desk.clock.instant();
        var opened = desk.calendar.correction(edition.id(), WORDS, EDITOR, now);
        var correction = desk.composer.freeze(opened.id(), now);
        assertThat(correction.number()).isNull();
        assertThat(desk.in(correction)).containsExactly(right);
        assertThat(correction.beside().corrects()).isEqualTo(edition.id());
    }

    private static Edition announce(Newsdesk desk) {
        var now = desk.clock.instant();
        var opened = desk.calendar.announcement(desk.list, WORDS, null, EDITOR, now);
        return desk.composer.freeze(opened.id(), now);
    }
}
