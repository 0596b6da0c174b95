package org.broadsheet.web.admin;

import java.util.Optional;
import org.broadsheet.collecting.Articles;
import org.broadsheet.collecting.Discovery;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.SourceDesk;
import org.broadsheet.collecting.SourceId;
import org.broadsheet.collecting.Sources;
import org.broadsheet.shared.UserProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sources: how each is, what we see there, and how new ones are found by a site's address. */
@Controller
class SourcesController {
    private static final int SEEN = 20;

    private final Sources sources;
    private final SourceDesk desk;
    private final Discovery discovery;
    private final Articles articles;
    private final SourceLines lines;

    SourcesController(
            Sources sources,
            SourceDesk desk,
            Discovery discovery,
            Articles articles,
            SourceLines lines) {
        this.sources = sources;
        this.desk = desk;
        this.discovery = discovery;
        this.articles = articles;
        this.lines = lines;
    }

    @GetMapping("/sources")
    String all(Model model) {
        model.addAttribute("sources", sources.list().stream().map(lines::of).toList());
        return "staff/sources";
    }

    /** Looks at the typed address for feeds; adds nothing. */
    @GetMapping("/sources/found")
    String found(@RequestParam String typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("found", discovery.find(typed.strip()));
        return "staff/sources-found";
    }

    @PostMapping("/sources")
    String add(@RequestParam String address) {
        var feed =
                discovery.find(address).stream()
                        .filter(it -> it.address().value().equals(address))
                        .findFirst()
                        .orElseThrow(() -> new UserProblem("web.source.no-feed", address));
        return sources.find(address)
                .map(Source::id)
                .or(() -> Optional.of(desk.add(feed)))
                .map(id -> "redirect:/sources/" + id)
                .orElseThrow();
    }

    @GetMapping("/sources/{id}")
    String one(@PathVariable long id, Model model) {
        var source = get(id);
        model.addAttribute("source", lines.of(source));
        model.addAttribute(
                "articles",
                articles.newest(source.id(), SEEN).stream().map(lines::article).toList());
        return "staff/source";
    }

    @PostMapping("/sources/{id}/reading")
    String readNow(@PathVariable long id) {
        lines.readNow(get(id).id());
        return "redirect:/sources/" + id;
    }

    @PostMapping("/sources/{id}/state")
    String state(@PathVariable long id, @RequestParam boolean active) {
        lines.change(get(id).id(), active ? Source.State.ACTIVE : Source.State.STOPPED);
        return "redirect:/sources/" + id;
    }

    /** How much may be quoted. */
    @PostMapping("/sources/{id}/rights")
    String rights(
            @PathVariable long id,
            @RequestParam int words,
            @RequestParam(defaultValue = "false") boolean picture,
            @RequestParam(defaultValue = "false") boolean contentIsProtected,
            @RequestParam(required = false) @Nullable String credit) {
        var source = get(id);
        if (words < 0 || words > 500) {
            throw new UserProblem("web.source.words", words);
        }
        sources.change(
                source.id(), lines.rights(source, words, picture, contentIsProtected, credit));
        return "redirect:/sources/" + id;
    }

    private Source get(long id) {
        return sources.find(new SourceId(id))
                .orElseThrow(() -> new UserProblem("web.source.unknown", Long.toString(id)));
    }
}
