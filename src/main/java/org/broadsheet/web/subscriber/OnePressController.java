package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.Subscriptions;
import org.broadsheet.subscribers.Undo;
import org.broadsheet.topics.TopicId;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** From the mail, one press: less of a topic, or an outlet left out. */
@Controller
class OnePressController {
    private final ReaderDesk desk;
    private final Offers offers;
    private final PreferencesPage page;
    private final ReaderFrame pages;
    private final Change change;

    OnePressController(
            ReaderDesk desk,
            Offers offers,
            PreferencesPage page,
            ReaderFrame pages,
            Change change) {
        this.desk = desk;
        this.offers = offers;
        this.page = page;
        this.pages = pages;
        this.change = change;
    }

    /** Changes a choice and knows the way back. */
    @Component
    record Change(Subscriptions subscriptions, Undo undo) {
        String to(Choice choice, ReaderDesk.Reader reader, String wording) {
            subscriptions.change(
                    reader.list().id(),
                    reader.subscriber(),
                    choice,
                    reader.rhythm(),
                    new Consent(
                            Consent.Act.CHANGED,
                            "link in a digest",
                            wording,
                            null,
                            new Actor.Subscriber(reader.subscriber().value())));
            return undo.before(reader.subscription());
        }
    }

    /** What the page asks about, and the choice that a yes makes. */
    private record Question(String kind, String name, Choice after) {}

    @GetMapping("/p/{token}/{kind:less|without}/{id:\\d{1,18}}")
    String ask(
            @PathVariable String token,
            @PathVariable String kind,
            @PathVariable long id,
            Model model,
            HttpServletResponse response) {
        var reader = desk.find(token);
        var question = reader.flatMap(found -> question(found, kind, id));
        if (reader.isEmpty() || question.isEmpty()) {
            return pages.stale(model, response);
        }
        model.addAttribute("kind", kind);
        model.addAttribute("name", question.get().name());
        model.addAttribute("token", token);
        return pages.of("one-press", reader.get().list(), reader.get().language(), model);
    }

    @PostMapping("/p/{token}/{kind:less|without}/{id:\\d{1,18}}")
    String act(
            @PathVariable String token,
            @PathVariable String kind,
            @PathVariable long id,
            Model model,
            HttpServletResponse response) {
        var reader = desk.find(token);
        var question = reader.flatMap(found -> question(found, kind, id));
        if (reader.isEmpty() || question.isEmpty()) {
            return pages.stale(model, response);
        }
        if (!reader.get().hasLeft()) {
            var wording = question.get().kind() + " " + question.get().name();
            model.addAttribute("before", change.to(question.get().after(), reader.get(), wording));
            model.addAttribute("said", page.saved(token));
        }
        return page.show(token, desk.find(token).orElseThrow(), model);
    }

    private Optional<Question> question(ReaderDesk.Reader reader, String kind, long id) {
        return kind.equals("less")
                ? offers.names(reader.list()).stream()
                        .filter(topic -> topic.id().value() == id)
                        .findFirst()
                        .map(topic ->
                                new Question(kind, topic.name(), less(reader, new TopicId(id))))
                : offers.outlet(new OutletId(id))
                        .map(outlet ->
                                new Question(
                                        kind,
                                        outlet.name(),
                                        without(reader.choice(), new OutletId(id))));
    }

    private static Choice less(ReaderDesk.Reader reader, TopicId topic) {
        var choice = reader.choice();
        var topics = new HashMap<>(choice.topics());
        if (topics.isEmpty()) {
            reader.list().topics().forEach(each -> topics.put(each, Choice.Interest.NORMAL));
        }
        topics.replace(topic, Choice.Interest.LESS);
        return new Choice(
                topics,
                choice.outletsOut(),
                choice.articleLanguages(),
                choice.length(),
                choice.textOnly(),
                choice.language());
    }

    private static Choice without(Choice choice, OutletId outlet) {
        var out = new HashSet<>(choice.outletsOut());
        out.addAll(List.of(outlet));
        return new Choice(
                choice.topics(),
                out,
                choice.articleLanguages(),
                choice.length(),
                choice.textOnly(),
                choice.language());
    }
}
