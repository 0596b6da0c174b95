package org.broadsheet.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.delivery.DeliveryState;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Subscribers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who got what: the editions, one edition, one reader. */
@Controller
class DeliveriesController {
    private static final String REFRESH_SECONDS = "10";

    private final DeliveryFacts facts;
    private final Subscribers subscribers;

    DeliveriesController(DeliveryFacts facts, Subscribers subscribers) {
        this.facts = facts;
        this.subscribers = subscribers;
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
