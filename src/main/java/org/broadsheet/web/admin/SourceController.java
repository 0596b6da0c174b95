package org.broadsheet.web.admin;

import java.time.Clock;
import org.broadsheet.collecting.Articles;
import org.broadsheet.collecting.Rights;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.SourceDesk;
import org.broadsheet.collecting.SourceId;
import org.broadsheet.collecting.Sources;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.SourceTopics;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One source: how it is, what we see there, and what a person says of it. */
@Controller
@RequestMapping("/sources/{id}")
class SourceController {
    private static final int SEEN = 20;

    private final Sources sources;
    private final SourceDesk desk;
    private final Articles articles;
    private final SourceLines lines;
    private final Filing filing;

    SourceController(
            Sources sources, SourceDesk desk, Articles articles, SourceLines lines, Filing filing) {
        this.sources = sources;
        this.desk = desk;
        this.articles = articles;
        this.lines = lines;
        this.filing = filing;
    }

    /** Where its articles go that no rule takes. */
    @Component
    record Filing(Topics topics, SourceTopics defaults, Clock clock) {
        void change(SourceId source, @Nullable Long topic) {
            if (topic == null) {
                defaults.remove(source);
            } else {
                defaults.put(source, topics.get(new TopicId(topic)).id());
            }
        }
    }

    /** The forms of the page; a check box that is not ticked is not sent. */
    record AboutForm(
            String title,
            @Nullable String language,
            boolean paywalled,
            @Nullable String selector,
            @Nullable Long topic) {}

    record RightsForm(
            int words,
            boolean picture,
            boolean fullText,
            boolean contentIsProtected,
            @Nullable String credit) {}

    @GetMapping
    String one(@PathVariable long id, Model model) {
        var source = get(id);
        model.addAttribute("source", lines.of(source));
        model.addAttribute("topics", filing.topics().list());
        model.addAttribute("topic", filing.defaults().find(source.id()).orElse(null));
        model.addAttribute(
                "articles",
                articles.newest(source.id(), SEEN).stream().map(lines::article).toList());
        return "staff/source";
    }

    @PostMapping("/reading")
    String readNow(@PathVariable long id) {
        sources.refresh(get(id).id(), filing.clock().instant());
        return "redirect:/sources/" + id;
    }

    /** Takes the old entries that were held because they came all at once. */
    @PostMapping("/release")
    String release(@PathVariable long id) {
        sources.release(get(id).id(), filing.clock().instant());
        return "redirect:/sources/" + id;
    }

    @PostMapping("/state")
    String state(@PathVariable long id, @RequestParam boolean active) {
        var state = active ? Source.State.ACTIVE : Source.State.STOPPED;
        sources.change(get(id).id(), state, filing.clock().instant());
        return "redirect:/sources/" + id;
    }

    @PostMapping("/about")
    String about(@PathVariable long id, AboutForm form) {
        var source = get(id);
        desk.describe(
                source,
                new SourceDesk.About(
                        form.title(),
                        filled(form.language()),
                        form.paywalled(),
                        filled(form.selector())));
        filing.change(source.id(), form.topic());
        return "redirect:/sources/" + id;
    }

    /** How much may be quoted, and kept. */
    @PostMapping("/rights")
    String rights(@PathVariable long id, RightsForm form) {
        if (form.words() < 0 || form.words() > 500) {
            throw new UserProblem("web.source.words", form.words());
        }
        desk.allow(
                get(id),
                new Rights(
                        form.words(),
                        form.picture(),
                        form.fullText(),
                        form.contentIsProtected(),
                        filled(form.credit())));
        return "redirect:/sources/" + id;
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private Source get(long id) {
        return sources.find(new SourceId(id))
                .orElseThrow(() -> new UserProblem("web.source.unknown", Long.toString(id)));
    }
}
