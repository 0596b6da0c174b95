package org.broadsheet.web.editor;

import java.time.Clock;
import java.util.List;
import org.broadsheet.accounts.Role;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.editions.Editions;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.web.admin.Access;
import org.broadsheet.web.admin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Past and coming editions of the lists that who looks may see. */
@Controller
class CalendarController {
    private static final int PAST = 30;
    private static final int COMING = 5;

    private final MailingLists lists;
    private final Editions editions;
    private final EditionCalendar calendar;
    private final Access access;
    private final Clock clock;

    CalendarController(
            MailingLists lists,
            Editions editions,
            EditionCalendar calendar,
            Access access,
            Clock clock) {
        this.lists = lists;
        this.editions = editions;
        this.calendar = calendar;
        this.access = access;
        this.clock = clock;
    }

    /** A list with its editions, the newest first, and the next instants of its schedule. */
    record ListEditions(
            String key, String name, boolean editor, List<Line> editions, List<String> coming) {}

    record Line(
            long id,
            String kind,
            @Nullable String number,
            String day,
            String state,
            String sentence) {}

    @GetMapping("/editions")
    String editions(@AuthenticationPrincipal SignedIn by, Model model) {
        model.addAttribute(
                "lists",
                lists.list().stream()
                        .filter(list -> access.may(by, list.id(), Role.VIEWER))
                        .map(list -> of(list, access.may(by, list.id(), Role.EDITOR)))
                        .toList());
        return "editor/editions";
    }

    private ListEditions of(MailingList list, boolean editor) {
        return new ListEditions(
                list.key(),
                list.name(),
                editor,
                editions.list(list.id(), PAST).stream().map(it -> line(list, it)).toList(),
                calendar.next(list.id(), clock.instant(), COMING).stream()
                        .map(slot -> DeskWords.day(list, slot.times().editionAt()))
                        .toList());
    }

    private static Line line(MailingList list, Edition edition) {
        var number = edition.number();
        return new Line(
                edition.id().value(),
                DeskWords.kind(edition.kind()),
                number == null ? null : "No. " + number,
                DeskWords.day(list, edition.times().editionAt()),
                edition.state().word(),
                DeskWords.sentence(list, edition));
    }
}
