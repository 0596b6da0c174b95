package org.broadsheet.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.accounts.Role;
import org.broadsheet.delivery.DeliveryState;
import org.broadsheet.delivery.EditionStops;
import org.broadsheet.delivery.LastReader;
import org.broadsheet.delivery.SendStops;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Subscribers;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who got what: the editions, one edition, one reader. */
@Controller
class DeliveriesController {
    private static final int MOST_EARLIER = 180;
    private static final String REFRESH_SECONDS = "10";

    private final DeliveryFacts facts;
    private final Subscribers subscribers;

    private final Halting halting;

    DeliveriesController(DeliveryFacts facts, Subscribers subscribers, Halting halting) {
        this.facts = facts;
        this.subscribers = subscribers;
        this.halting = halting;
    }

    /** What editors of a list may do to what is being sent. */
    @Component
    record Halting(
            Editions editions, Access access, SendStops stops, EditionStops acts, LastReader last) {
        void require(EditionId edition, SignedIn by) {
            access.require(
                    by, editions.find(edition).orElseThrow(NoSuchPage::new).list(), Role.EDITOR);
        }
    }

    /** Lets an edition go on that stopped by itself. */
    @PostMapping("/deliveries/editions/{id}/going-on")
    String goOn(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        halting.require(new EditionId(id), by);
        var _ = halting.stops().press(new EditionId(id), by.actor());
        return "redirect:/deliveries/editions/" + id;
    }

    /** Begins with what waits before its slots, so that the last is not late. */
    @PostMapping("/deliveries/editions/{id}/earlier-start")
    String startEarlier(
            @PathVariable long id,
            @RequestParam long minutes,
            @AuthenticationPrincipal SignedIn by) {
        halting.require(new EditionId(id), by);
        var _ =
                halting.last()
                        .startEarlier(
                                new EditionId(id),
                                Duration.ofMinutes(Math.clamp(minutes, 1, MOST_EARLIER)));
        return "redirect:/deliveries/editions/" + id;
    }

    @PostMapping("/deliveries/editions/{id}/stop")
    String stop(
            @PathVariable long id, @AuthenticationPrincipal SignedIn by, RedirectAttributes flash) {
        halting.require(new EditionId(id), by);
        var page = "/deliveries/editions/" + id;
        return Attempt.to(
                flash,
                page,
                () -> {
                    halting.acts().stop(new EditionId(id), by.actor());
                    return page;
                });
    }

    @GetMapping("/deliveries")
    String editions(Model model) {
        model.addAttribute("lists", facts.editions());
        return "staff/deliveries";
    }

    /** While it goes out, the page asks for itself again every few seconds. */
    @GetMapping("/deliveries/editions/{id}")
    String edition(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response,
            Model model) {
        var edition =
                facts.edition(new EditionId(id), state(state), after)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (edition.isLive() && after.isEmpty()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        model.addAttribute("edition", edition);
        return "staff/edition-deliveries";
    }

    @GetMapping("/deliveries/readers")
    String reader(@RequestParam(defaultValue = "") String address, Model model) {
        model.addAttribute("address", address);
        EmailAddress.parse(address)
                .flatMap(subscribers::findByAddress)
                .ifPresent(reader -> model.addAttribute("reader", facts.reader(reader)));
        return "staff/reader-deliveries";
    }

    /** A state that there is not means all of them. */
    private static Optional<DeliveryState> state(String word) {
        for (var state : DeliveryState.values()) {
            if (state.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
