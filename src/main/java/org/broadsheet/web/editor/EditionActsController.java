package org.broadsheet.web.editor;

import java.time.Clock;
import org.broadsheet.delivery.EditionStops;
import org.broadsheet.editions.ApprovalDesk;
import org.broadsheet.editions.EditingDesk;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.editions.EditionText;
import org.broadsheet.web.admin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What editors do to a whole edition: its words, its freeze, its approval, its stop. */
@Controller
@RequestMapping("/editions/{id}")
class EditionActsController {
    private final EditorsOnly editors;
    private final EditingDesk desk;
    private final ApprovalDesk approvals;
    private final EditionCalendar calendar;
    private final Moment moment;

    EditionActsController(
            EditorsOnly editors,
            EditingDesk desk,
            ApprovalDesk approvals,
            EditionCalendar calendar,
            Moment moment) {
        this.editors = editors;
        this.desk = desk;
        this.approvals = approvals;
        this.calendar = calendar;
        this.moment = moment;
    }

    /** How an edition is stopped, and when it is now. */
    @Component
    record Moment(EditionStops stops, Clock clock) {}

    /** Subject, preheader and note: as they were seen, and as they are wanted. */
    record Wording(
            String subject,
            String preheader,
            String note,
            String seenSubject,
            String seenPreheader,
            String seenNote) {
        EditionText seen() {
            return text(seenSubject, seenPreheader, seenNote);
        }

        EditionText wanted() {
            return text(subject, preheader, note);
        }

        private static EditionText text(String subject, String preheader, String note) {
            return new EditionText(filled(subject), filled(preheader), filled(note));
        }

        private static @Nullable String filled(String words) {
            return words.isBlank() ? null : words.strip();
        }
    }

    @PostMapping("/words")
    String words(@PathVariable long id, Wording wording, @AuthenticationPrincipal SignedIn by) {
        desk.edit(editors.of(id, by), wording.seen(), wording.wanted(), by.actor());
        return back(id, "words");
    }

    @PostMapping("/log/{entry}/undo")
    String undo(
            @PathVariable long id, @PathVariable long entry, @AuthenticationPrincipal SignedIn by) {
        desk.undo(editors.of(id, by), entry, by.actor());
        return back(id, "log");
    }

    /** Brings the freeze to now; the next tick freezes. */
    @PostMapping("/freeze")
    String freeze(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        calendar.hurry(editors.of(id, by), by.actor(), moment.clock().instant());
        return back(id, "state");
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable long id,
            @RequestParam String hash,
            @AuthenticationPrincipal SignedIn by) {
        approvals.approve(editors.of(id, by), hash, by.actor(), moment.clock().instant());
        return back(id, "state");
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        approvals.reopen(editors.of(id, by), by.actor());
        return back(id, "state");
    }

    @PostMapping("/stop")
    String stop(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        moment.stops().stop(editors.of(id, by), by.actor());
        return back(id, "state");
    }

    private static String back(long id, String place) {
        return "redirect:/editions/" + id + "#" + place;
    }
}
