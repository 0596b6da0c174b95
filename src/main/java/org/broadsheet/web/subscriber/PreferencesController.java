package org.broadsheet.web.subscriber;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.Subscription;
import org.broadsheet.subscribers.Subscriptions;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A reader's own page: topics, how often, when, how long, pause. Opened by the link in their mails.
 */
@Controller
class PreferencesController {
    private final ReaderDesk desk;
    private final Subscriptions subscriptions;
    private final Clock clock;

    PreferencesController(ReaderDesk desk, Subscriptions subscriptions, Clock clock) {
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @GetMapping("/p/{token}")
    String show(@PathVariable String token, Model model) {
        return desk.find(token).map(reader -> page(token, reader, model)).orElse("reader/stale");
    }

    @PostMapping("/p/{token}")
    String change(@PathVariable String token, @ModelAttribute PreferencesForm form, Model model) {
        return desk.find(token)
                .map(reader -> change(token, reader, form, model))
                .orElse("reader/stale");
    }

    @PostMapping("/p/{token}/pause")
    String pause(
            @PathVariable String token,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Model model) {
        return desk.find(token)
                .map(reader -> pause(token, reader, until, model))
                .orElse("reader/stale");
    }

    @PostMapping("/p/{token}/resumption")
    String resume(@PathVariable String token, Model model) {
        desk.find(token)
                .ifPresent(reader -> subscriptions.resume(reader.list().id(), reader.subscriber()));
        model.addAttribute("said", ReaderText.of("preferences.resumed", List.of()));
        return show(token, model);
    }

    private String change(
            String token, ReaderDesk.Reader reader, PreferencesForm form, Model model) {
        try {
            subscriptions.change(
                    reader.list().id(),
                    reader.subscriber(),
                    form.choice(reader.choice(), new HashSet<>(reader.list().topics())),
                    form.when(),
                    new Consent(
                            Consent.Act.CHANGED,
                            "preferences page",
                            "Save",
                            null,
                            new Actor.Subscriber(reader.subscriber().value())));
            model.addAttribute("said", ReaderText.of("preferences.saved", List.of()));
        } catch (UserProblem problem) {
            model.addAttribute("problem", ReaderText.of(problem.key(), problem.arguments()));
        }
        return show(token, model);
    }

    private String pause(String token, ReaderDesk.Reader reader, LocalDate until, Model model) {
        var end = until.atStartOfDay(reader.rhythm().zone()).toInstant();
        if (end.isAfter(clock.instant())) {
            subscriptions.pause(reader.list().id(), reader.subscriber(), end);
            model.addAttribute("said", ReaderText.of("preferences.paused", List.of(until)));
        }
        return show(token, model);
    }

    private String page(String token, ReaderDesk.Reader reader, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("reader", reader);
        model.addAttribute("topics", desk.topics(reader));
        model.addAttribute("ended", reader.state() == Subscription.State.UNSUBSCRIBED);
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        model.addAttribute(
                "tomorrow",
                LocalDate.ofInstant(clock.instant(), reader.rhythm().zone()).plusDays(1));
        return "reader/preferences";
    }
}
