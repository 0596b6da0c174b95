package org.broadsheet.web.admin;

import java.time.Clock;
import java.util.List;
import org.broadsheet.audit.Audit;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One list: how it stands, when its next editions come, whether its sender is in order. */
@Controller
class ListController {
    private static final int INSTANTS = 10;

    private final ListPages pages;
    private final EditionCalendar calendar;
    private final SenderAlignment alignment;
    private final Audit audit;
    private final Clock clock;

    ListController(
            ListPages pages,
            EditionCalendar calendar,
            SenderAlignment alignment,
            Audit audit,
            Clock clock) {
        this.pages = pages;
        this.calendar = calendar;
        this.alignment = alignment;
        this.audit = audit;
        this.clock = clock;
    }

    /** The next edition in local times. */
    record Next(String editionAt, String freezeAt, String deadlineAt) {}

    @GetMapping("/lists/{key}")
    String show(@PathVariable String key, Model model) {
        var list = pages.named(key, model);
        model.addAttribute("policy", Words.sentence(list.approval()));
        model.addAttribute("readers", pages.audience().mailable(list.id()));
        model.addAttribute("notMailed", pages.audience().notMailed(list.id()));
        model.addAttribute("next", next(list));
        model.addAttribute("alignment", alignment.of(list.sender().address()));
        model.addAttribute("missing", missing(list));
        return "staff/list";
    }

    @PostMapping("/lists/{key}/opening")
    String open(
            @PathVariable String key,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes flash) {
        var list = pages.named(key);
        return Attempt.to(
                flash,
                "/lists/" + key,
                () -> {
                    pages.lists().goLive(list.id());
                    record(by, list, "live");
                    flash.addFlashAttribute(
                            "said", "The list is live. Its next edition forms now.");
                    return "/lists/" + key;
                });
    }

    @PostMapping("/lists/{key}/stop")
    String stop(
            @PathVariable String key,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes flash) {
        var list = pages.named(key);
        pages.lists().stop(list.id());
        record(by, list, "stopped");
        flash.addFlashAttribute("said", "The list is stopped: nobody on it is mailed.");
        return "redirect:/lists/" + key;
    }

    private void record(SignedIn by, MailingList list, String state) {
        audit.record(
                by.actor(), "list." + state, "list:" + list.id(), Words.word(list.state()), state);
    }

    private List<Next> next(MailingList list) {
        return calendar.next(list.id(), clock.instant(), INSTANTS).stream()
                .map(slot ->
                        new Next(
                                Words.minute(slot.times().editionAt(), list.zone()),
                                Words.minute(slot.times().freezeAt(), list.zone()),
                                Words.minute(slot.times().deadlineAt(), list.zone())))
                .toList();
    }

    /** What keeps the list from going live, in words. */
    private static List<String> missing(MailingList list) {
        var missing = new java.util.ArrayList<String>();
        if (list.postalAddress().isBlank()) {
            missing.add("a postal address");
        }
        if (list.privacyLink() == null) {
            missing.add("a privacy link");
        }
        return missing;
    }

    /** What every page of a list needs. */
    @org.springframework.stereotype.Component
    record ListPages(MailingLists lists, Audience audience) {
        MailingList named(String key) {
            return lists.findByKey(key).orElseThrow(NoSuchPage::new);
        }

        MailingList named(String key, Model model) {
            var list = named(key);
            model.addAttribute("list", list);
            model.addAttribute("state", Words.word(list.state()));
            return list;
        }
    }
}
