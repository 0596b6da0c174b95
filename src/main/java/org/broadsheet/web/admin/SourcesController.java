package org.broadsheet.web.admin;

import java.util.Optional;
import org.broadsheet.collecting.Discovery;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.SourceDesk;
import org.broadsheet.collecting.Sources;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sources: how each is, and how new ones are found by a site's address. */
@Controller
class SourcesController {
    private final Sources sources;
    private final SourceDesk desk;
    private final Discovery discovery;
    private final SourceLines lines;

    SourcesController(Sources sources, SourceDesk desk, Discovery discovery, SourceLines lines) {
        this.sources = sources;
        this.desk = desk;
        this.discovery = discovery;
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

    /** A page without a feed. */
    @PostMapping("/sources/pages")
    String addPage(
            @RequestParam String address,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String selector) {
        var page =
                WebLink.parse(
                                address.contains("://")
                                        ? address.strip()
                                        : "https://" + address.strip())
                        .orElseThrow(() -> new UserProblem("web.story.no-address", address));
        var name = title.isBlank() ? page.site() : title.strip();
        var id = desk.addPage(page, name, selector.isBlank() ? null : selector.strip());
        return "redirect:/sources/" + id;
    }
}
