package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.Subscription;
import org.broadsheet.subscribers.Subscriptions;
import org.broadsheet.subscribers.Undo;
import org.jspecify.annotations.Nullable;
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
    private final PreferencesPage page;
    private final Subscriptions subscriptions;
    private final Undo undo;
    private final ReaderFrame pages;

    PreferencesController(
            ReaderDesk desk,
            PreferencesPage page,
            Subscriptions subscriptions,
            Undo undo,
            ReaderFrame pages) {
        this.desk = desk;
        this.page = page;
        this.subscriptions = subscriptions;
        this.undo = undo;
        this.pages = pages;
    }

    @GetMapping("/p/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return desk.find(token)
                .map(reader -> page.show(token, reader, model))
                .orElseGet(() -> pages.stale(model, response));
    }

    @PostMapping("/p/{token}")
    String change(
            @PathVariable String token,
            @ModelAttribute PreferencesForm form,
            Model model,
            HttpServletResponse response) {
        return act(
                token,
                model,
                response,
                reader -> {
                    subscriptions.change(
                            reader.list().id(),
                            reader.subscriber(),
                            form.choice(reader.choice(), new HashSet<>(reader.list().topics())),
                            form.when(),
                            consent(reader, "Save"));
                    return page.saved(token);
                });
    }

    @PostMapping("/p/{token}/pause")
    String pause(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String until,
            Model model,
            HttpServletResponse response) {
        return act(
                token,
                model,
                response,
                reader -> {
                    var day = page.pauseEnd(until, reader);
                    subscriptions.pause(
                            reader.list().id(),
                            reader.subscriber(),
                            day.atStartOfDay(reader.rhythm().zone()).toInstant());
                    return page.said(reader, "said.paused", day);
                });
    }

    @PostMapping("/p/{token}/resumption")
    String resume(@PathVariable String token, Model model, HttpServletResponse response) {
        return act(
                token,
                model,
                response,
                reader -> {
                    subscriptions.resume(reader.list().id(), reader.subscriber());
                    return page.said(reader, "said.resumed");
                });
    }

    @PostMapping("/p/{token}/undo")
    String putBack(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String before,
            Model model,
            HttpServletResponse response) {
        return act(
                token,
                model,
                response,
                reader -> {
                    if (!undo.putBack(reader.list().id(), reader.subscriber(), before)) {
                        throw new UserProblem("bad.request");
                    }
                    return page.said(reader, "said.undone");
                });
    }

    private interface Step {
        List<String> take(ReaderDesk.Reader reader);
    }

    /** Does one step for a reader who is one, says what came of it, and offers the way back. */
    private String act(String token, Model model, HttpServletResponse response, Step step) {
        var before = desk.find(token);
        if (before.isEmpty()) {
            return pages.stale(model, response);
        }
        var reader = before.get();
        if (reader.subscription().state() == Subscription.State.UNSUBSCRIBED) {
            return page.show(token, reader, model);
        }
        try {
            model.addAttribute("said", step.take(reader));
            model.addAttribute("before", undo.before(reader.subscription()));
        } catch (UserProblem problem) {
            response.setStatus(400);
            model.addAttribute("problem", page.problem(problem, reader));
        }
        return page.show(token, desk.find(token).orElse(reader), model);
    }

    private static Consent consent(ReaderDesk.Reader reader, String wording) {
        return new Consent(
                Consent.Act.CHANGED,
                "preferences page",
                wording,
                null,
                new Actor.Subscriber(reader.subscriber().value()));
    }
}
