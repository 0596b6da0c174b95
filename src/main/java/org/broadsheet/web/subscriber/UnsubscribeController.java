package org.broadsheet.web.subscriber;

import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.ReaderLinks.Named;
import org.broadsheet.subscribers.ReaderLinks.Purpose;
import org.broadsheet.subscribers.Subscriptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaving a list: by the mail program's own button (RFC 8058) or by one press on the page. */
@Controller
class UnsubscribeController {
    private final ReaderLinks links;
    private final Subscriptions subscriptions;
    private final MailingLists lists;

    UnsubscribeController(ReaderLinks links, Subscriptions subscriptions, MailingLists lists) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.lists = lists;
    }

    @GetMapping("/u/{token}")
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("list", listName(token));
        return "reader/unsubscribe";
    }

    @PostMapping("/u/{token}")
    String unsubscribe(@PathVariable String token, Model model) {
        links.check(Purpose.UNSUBSCRIBE, token).ifPresent(this::end);
        model.addAttribute("list", listName(token));
        return "reader/unsubscribed";
    }

    private void end(Named named) {
        var actor = new Actor.Subscriber(named.subscriber().value());
        subscriptions.unsubscribe(
                named.list(),
                named.subscriber(),
                new Consent(Consent.Act.WITHDRAWN, "one press", "Unsubscribe", null, actor));
    }

    /** The name, or a word that fits every list: an unknown token is answered like a known one. */
    private String listName(String token) {
        return links.check(Purpose.UNSUBSCRIBE, token)
                .flatMap(named -> lists.find(named.list()))
                .map(MailingList::name)
                .orElse("");
    }
}
