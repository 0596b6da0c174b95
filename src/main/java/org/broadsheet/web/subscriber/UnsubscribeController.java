package org.broadsheet.web.subscriber;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.LeavingReasons;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.ReaderLinks.Named;
import org.broadsheet.subscribers.ReaderLinks.Purpose;
import org.broadsheet.subscribers.Subscriptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Leaving a list: by the mail program's own button (RFC 8058) or by one press on the page. An
 * unknown token is answered like a known one.
 */
@Controller
class UnsubscribeController {
    private final ReaderLinks links;
    private final ReaderDesk desk;
    private final Subscriptions subscriptions;
    private final LeavingReasons reasons;
    private final ReaderFrame pages;

    UnsubscribeController(
            ReaderLinks links,
            ReaderDesk desk,
            Subscriptions subscriptions,
            LeavingReasons reasons,
            ReaderFrame pages) {
        this.links = links;
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.reasons = reasons;
        this.pages = pages;
    }

    @GetMapping("/u/{token}")
    String ask(@PathVariable String token, Model model) {
        return page("leave", token, model);
    }

    @PostMapping("/u/{token}")
    String leave(@PathVariable String token, Model model) {
        named(token).ifPresent(named -> end(named, "Unsubscribe"));
        return page("left", token, model);
    }

    @PostMapping("/u/{token}/all")
    String leaveAll(@PathVariable String token, Model model) {
        named(token)
                .ifPresent(named ->
                        subscriptions
                                .listOf(named.subscriber())
                                .forEach(each ->
                                        end(
                                                new Named(each.list(), each.subscriber(), 0),
                                                "Leave every list here")));
        model.addAttribute("all", true);
        return page("left", token, model);
    }

    @PostMapping("/u/{token}/reason")
    String reason(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        named(token)
                .ifPresent(named ->
                        Arrays.stream(LeavingReasons.Reason.values())
                                .filter(known -> known.name().equalsIgnoreCase(reason))
                                .forEach(known -> reasons.count(named.list(), known)));
        model.addAttribute("thanks", true);
        return page("left", token, model);
    }

    private Optional<Named> named(String token) {
        return links.check(Purpose.UNSUBSCRIBE, token);
    }

    private void end(Named named, String wording) {
        subscriptions.unsubscribe(
                named.list(),
                named.subscriber(),
                new Consent(
                        Consent.Act.WITHDRAWN,
                        "one press",
                        wording,
                        null,
                        new Actor.Subscriber(named.subscriber().value())));
    }

    private String page(String name, String token, Model model) {
        model.addAttribute("token", token.length() > 200 ? "" : token);
        model.addAttribute(
                "reasons",
                Arrays.stream(LeavingReasons.Reason.values())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList());
        return desk.find(Purpose.UNSUBSCRIBE, token)
                .map(reader -> pages.of(name, reader.list(), reader.language(), model))
                .orElseGet(() -> pages.plain(name, "en", model));
    }
}
