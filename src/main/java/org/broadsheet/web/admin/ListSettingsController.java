package org.broadsheet.web.admin;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.audit.Audit;
import org.broadsheet.collecting.SourceId;
import org.broadsheet.collecting.Sources;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The settings of a list: what matters at the top, the rest behind "More". */
@Controller
class ListSettingsController {
    private final ListController.ListPages pages;
    private final Sources sources;
    private final Topics topics;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ListSettingsController(
            ListController.ListPages pages,
            Sources sources,
            Topics topics,
            Audit audit,
            TransactionTemplate transaction) {
        this.pages = pages;
        this.sources = sources;
        this.topics = topics;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/lists/{key}/settings")
    String show(@PathVariable String key, Model model) {
        var list = pages.named(key, model);
        return form(SettingsForm.of(list, pages.lists().ownLaw(list.id())), model);
    }

    @PostMapping("/lists/{key}/settings")
    String change(
            @PathVariable String key,
            @ModelAttribute SettingsForm form,
            @AuthenticationPrincipal SignedIn by,
            Model model) {
        var list = pages.named(key, model);
        try {
            transaction.executeWithoutResult(whole -> change(list, form, by));
        } catch (UserProblem problem) {
            model.addAttribute("problem", Attempt.words(problem));
            return form(form, model);
        }
        return "redirect:/lists/" + key;
    }

    /** All of it or nothing. */
    private void change(MailingList list, SettingsForm form, SignedIn by) {
        var lists = pages.lists();
        lists.change(list.id(), form.change());
        lists.dress(list.id(), form.look(list.look()));
        lists.schedule(list.id(), ListForm.times(ListForm.text(form.times())));
        lists.offer(list.id(), ids(form.topics()).stream().map(TopicId::new).toList());
        lists.drawOn(
                list.id(),
                ids(form.sources()).stream().map(SourceId::new).collect(Collectors.toSet()));
        audit.record(
                by.actor(),
                "list.changed",
                "list:" + list.id(),
                list.name(),
                ListForm.text(form.name()));
    }

    private String form(SettingsForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sources", sources.list());
        model.addAttribute("topics", topics.list());
        return "staff/list-settings";
    }

    private static List<Long> ids(@org.jspecify.annotations.Nullable List<Long> ids) {
        return ids == null ? List.of() : ids;
    }
}
