package org.broadsheet.web.editor;

import java.time.Clock;
import org.broadsheet.accounts.Role;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.editions.EditionText;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.web.admin.Access;
import org.broadsheet.web.admin.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens editions that somebody asks for: an extra one, an announcement. */
@Controller
class NewEditionController {
    private final MailingLists lists;
    private final EditionCalendar calendar;
    private final Access access;
    private final Clock clock;

    NewEditionController(MailingLists lists, EditionCalendar calendar, Access access, Clock clock) {
        this.lists = lists;
        this.calendar = calendar;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping("/lists/{key}/extra-editions")
    String extra(@PathVariable String key, @AuthenticationPrincipal SignedIn by) {
        var list = editable(key, by);
        return "redirect:/editions/" + calendar.extra(list.id(), by.actor(), clock.instant()).id();
    }

    @PostMapping("/lists/{key}/announcements")
    String announcement(
            @PathVariable String key,
            @RequestParam String subject,
            @RequestParam String note,
            @AuthenticationPrincipal SignedIn by) {
        if (subject.isBlank() || note.isBlank()) {
            throw new UserProblem("web.announcement.needs-words");
        }
        var list = editable(key, by);
        var text = new EditionText(subject.strip(), null, note.strip());
        return "redirect:/editions/"
                + calendar.announcement(list.id(), text, null, by.actor(), clock.instant()).id();
    }

    private MailingList editable(String key, SignedIn by) {
        var list = lists.findByKey(key).orElseThrow(() -> new UserProblem("web.list-unknown", key));
        access.require(by, list.id(), Role.EDITOR);
        return list;
    }
}
