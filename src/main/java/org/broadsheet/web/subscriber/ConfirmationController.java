package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.subscribers.Joined;
import org.broadsheet.subscribers.Network;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.ReaderLinks.Named;
import org.broadsheet.subscribers.ReaderLinks.Purpose;
import org.broadsheet.subscribers.SubscriberSettings;
import org.broadsheet.subscribers.Subscription;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The answers to a confirmation mail: yes, or never. Both need a press, since scanners open links.
 */
@Controller
class ConfirmationController {
    private final ReaderLinks links;
    private final ReaderDesk desk;
    private final Joined joined;
    private final ReaderFrame pages;
    private final Asking asking;

    ConfirmationController(
            ReaderLinks links, ReaderDesk desk, Joined joined, ReaderFrame pages, Asking asking) {
        this.links = links;
        this.desk = desk;
        this.joined = joined;
        this.pages = pages;
        this.asking = asking;
    }

    /** How long an ask is open, and what its answer brings. */
    @Component
    record Asking(SubscriberSettings settings, WhenWords when, Clock clock) {
        boolean isOpen(Named named) {
            return Instant.ofEpochSecond(named.number())
                    .plus(settings.unconfirmedFor())
                    .isAfter(clock.instant());
        }
    }

    @GetMapping("/c/{token}")
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        var named = links.check(Purpose.CONFIRM, token);
        var reader = named.flatMap(desk::reader);
        if (named.isEmpty() || reader.isEmpty()) {
            return pages.stale(model, response);
        }
        return isWaiting(reader.get(), named.get())
                ? page("confirm", token, reader.get(), model)
                : answered(reader.get(), model, response);
    }

    @PostMapping("/c/{token}")
    String confirm(
            @PathVariable String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var named = links.check(Purpose.CONFIRM, token);
        var reader = named.flatMap(desk::reader);
        if (named.isEmpty() || reader.isEmpty()) {
            return pages.stale(model, response);
        }
        var before = reader.get();
        var words = ReaderWords.in(before.language());
        var done =
                asking.isOpen(named.get())
                        && joined.confirm(
                                named.get(),
                                words.say("confirm.button", before.list().name()),
                                Network.of(request.getRemoteAddr()));
        return done
                ? welcome(desk.reader(named.get()).orElse(before), model)
                : answered(before, model, response);
    }

    @GetMapping("/n/{token}")
    String askNever(@PathVariable String token, Model model, HttpServletResponse response) {
        return never(token)
                .map(reader -> page("never", token, reader, model))
                .orElseGet(() -> pages.stale(model, response));
    }

    @PostMapping("/n/{token}")
    String neverAgain(
            @PathVariable String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reader = never(token);
        if (reader.isEmpty()) {
            return pages.stale(model, response);
        }
        joined.never(
                links.check(Purpose.NEVER, token).orElseThrow(),
                ReaderWords.in(reader.get().language()).say("never.button"),
                Network.of(request.getRemoteAddr()));
        return page("never-done", token, reader.get(), model);
    }

    private Optional<ReaderDesk.Reader> never(String token) {
        return desk.find(Purpose.NEVER, token);
    }

    private boolean isWaiting(ReaderDesk.Reader reader, Named named) {
        return reader.subscription().state() == Subscription.State.UNCONFIRMED
                && asking.isOpen(named);
    }

    /** Pressed twice is no error: who is on the list is told so again. */
    private String answered(ReaderDesk.Reader reader, Model model, HttpServletResponse response) {
        return reader.subscription().state() == Subscription.State.ACTIVE
                ? welcome(reader, model)
                : pages.used(reader.list(), reader.language(), model, response);
    }

    private String welcome(ReaderDesk.Reader reader, Model model) {
        var link = links.preferences(reader.list().id(), reader.subscriber()).value();
        var token = link.substring(link.lastIndexOf('/') + 1);
        model.addAttribute(
                "first",
                asking.when()
                        .digest(
                                "when.first",
                                reader.list(),
                                reader.rhythm(),
                                ReaderWords.in(reader.language())));
        return page("joined", token, reader, model);
    }

    private String page(String name, String token, ReaderDesk.Reader reader, Model model) {
        model.addAttribute("token", token);
        return pages.of(name, reader.list(), reader.language(), model);
    }
}
