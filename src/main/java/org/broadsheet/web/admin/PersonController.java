package org.broadsheet.web.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MemberDesk;
import org.broadsheet.subscribers.MemberFile;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.Topics;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member: how they stand and why, what they chose, what happened. */
@Controller
class PersonController {
    private final ListController.ListPages pages;
    private final MemberFile file;
    private final MemberDesk desk;
    private final Topics topics;

    PersonController(
            ListController.ListPages pages, MemberFile file, MemberDesk desk, Topics topics) {
        this.pages = pages;
        this.file = file;
        this.desk = desk;
        this.topics = topics;
    }

    /** One line of the history. */
    record Line(String at, String act, String words, String by) {}

    @GetMapping("/lists/{key}/people/{id}")
    String show(@PathVariable String key, @PathVariable long id, Model model) {
        var list = pages.named(key, model);
        var member = file.find(list.id(), new SubscriberId(id)).orElseThrow(NoSuchPage::new);
        model.addAttribute("person", member);
        model.addAttribute("facts", facts(member, list.zone()));
        model.addAttribute("attributes", attributes(member.attributes()));
        model.addAttribute(
                "history",
                file.history(list.id(), member.id()).stream()
                        .map(entry ->
                                new Line(
                                        Words.minute(entry.at(), list.zone()),
                                        entry.act().replace("member.", ""),
                                        entry.words(),
                                        entry.by()))
                        .toList());
        return "staff/person";
    }

    @PostMapping("/lists/{key}/people/{id}/unsubscription")
    String unsubscribe(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes flash) {
        var list = pages.named(key);
        return act(
                key,
                id,
                flash,
                "Unsubscribed.",
                () -> desk.unsubscribe(list.id(), new SubscriberId(id), reason, by.actor()));
    }

    @PostMapping("/lists/{key}/people/{id}/restoration")
    String restore(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam String evidence,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes flash) {
        var list = pages.named(key);
        return act(
                key,
                id,
                flash,
                "Active again, from the next edition.",
                () -> desk.restore(list.id(), new SubscriberId(id), evidence, by.actor()));
    }

    @PostMapping("/lists/{key}/people/{id}/suppression")
    String suppress(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes flash) {
        return act(
                key,
                id,
                flash,
                "No list mails this address any more.",
                () -> desk.suppress(new SubscriberId(id), reason, by.actor()));
    }

    @PostMapping("/lists/{key}/people/{id}")
    String describe(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam String externalId,
            @RequestParam String attributes,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes flash) {
        return act(
                key,
                id,
                flash,
                "Saved.",
                () ->
                        desk.describe(
                                new SubscriberId(id),
                                new MemberDesk.Description(
                                        name, externalId, attributes(attributes)),
                                by.actor()));
    }

    private static String act(
            String key, long id, RedirectAttributes flash, String said, Runnable act) {
        var page = "/lists/" + key + "/people/" + id;
        return Attempt.to(
                flash,
                page,
                () -> {
                    act.run();
                    flash.addFlashAttribute("said", said);
                    return page;
                });
    }

    private Map<String, String> facts(MemberFile.Member member, ZoneId zone) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Joined", Words.day(member.joinedAt(), zone));
        facts.put("How often", words(member.rhythm()));
        facts.put("Topics", topics(member));
        facts.put(
                "Length",
                Words.word(member.choice().length())
                        + (member.choice().textOnly() ? ", text only" : ""));
        facts.put("Language", member.choice().language());
        facts.put(
                "Newest edition received",
                member.watermark() == 0 ? "none yet" : "No. " + member.watermark());
        Instant paused = member.pausedUntil();
        if (paused != null) {
            facts.put("Paused until", Words.minute(paused, zone));
        }
        return facts;
    }

    private String topics(MemberFile.Member member) {
        var chosen = member.choice().topics();
        var names = topics.list().stream().collect(Collectors.toMap(Topic::id, Topic::name));
        return chosen.isEmpty()
                ? "all on offer"
                : chosen.entrySet().stream()
                        .map(entry ->
                                names.getOrDefault(entry.getKey(), "")
                                        + (Words.word(entry.getValue()).equals("less")
                                                ? " (less)"
                                                : ""))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String words(Rhythm rhythm) {
        var often =
                switch (rhythm.pattern()) {
                    case Rhythm.Pattern.EveryEdition() -> "every edition";
                    case Rhythm.Pattern.OnDays(var days) ->
                            "on "
                                    + days.stream()
                                            .sorted()
                                            .map(day ->
                                                    day.getDisplayName(
                                                            java.time.format.TextStyle.FULL,
                                                            java.util.Locale.ENGLISH))
                                            .collect(Collectors.joining(", "));
                    case Rhythm.Pattern.Monthly(var day) -> "monthly, on day " + day;
                };
        return often + ", at " + rhythm.hour() + " in " + rhythm.zone();
    }

    /** One attribute a line, as the form has them. */
    private static String attributes(Map<String, String> attributes) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> attributes(String typed) {
        var attributes = new TreeMap<String, String>();
        for (var line : List.of(typed.split("\\R"))) {
            var equals = line.indexOf('=');
            if (!line.isBlank() && equals < 1) {
                throw new UserProblem("member.bad-attribute", line);
            }
            if (!line.isBlank()) {
                attributes.put(
                        line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        return attributes;
    }
}
