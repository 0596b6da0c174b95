package org.broadsheet.web.admin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.collecting.SourceId;
import org.broadsheet.collecting.Sources;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The lists, and a new one by three answers. */
@Controller
class ListsController {
    private final MailingLists lists;
    private final Audience audience;
    private final Sources sources;
    private final Topics topics;

    ListsController(MailingLists lists, Audience audience, Sources sources, Topics topics) {
        this.lists = lists;
        this.audience = audience;
        this.sources = sources;
        this.topics = topics;
    }

    /** One line of the page. */
    record Line(String key, String name, String state, long readers, String policy) {}

    @GetMapping("/lists")
    String all(Model model) {
        model.addAttribute(
                "lists",
                lists.list().stream()
                        .map(list ->
                                new Line(
                                        list.key(),
                                        list.name(),
                                        Words.word(list.state()),
                                        audience.mailable(list.id()),
                                        Words.sentence(list.approval())))
                        .toList());
        return "staff/lists";
    }

    @GetMapping("/lists/new")
    String ask(Model model) {
        return form(ListForm.EMPTY, model);
    }

    @PostMapping("/lists")
    String add(@ModelAttribute ListForm form, Model model) {
        try {
            var newList = form.newList();
            var id = lists.add(newList.offering(offered(form.topics())));
            lists.drawOn(id, chosen(form.sources()));
            return "redirect:/lists/" + newList.key();
        } catch (UserProblem problem) {
            model.addAttribute("problem", Attempt.words(problem));
            return form(form, model);
        }
    }

    private String form(ListForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sources", sources.list());
        model.addAttribute("topics", topics.list());
        return "staff/list-new";
    }

    private List<TopicId> offered(@Nullable List<Long> ids) {
        return topics.list().stream()
                .map(Topic::id)
                .filter(topic -> ids == null || ids.isEmpty() || ids.contains(topic.value()))
                .toList();
    }

    private static Set<SourceId> chosen(@Nullable List<Long> ids) {
        return ids == null ? Set.of() : ids.stream().map(SourceId::new).collect(Collectors.toSet());
    }
}
