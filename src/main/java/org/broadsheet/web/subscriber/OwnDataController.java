package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.shared.AddressOutcome;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.OwnerRequest;
import org.broadsheet.subscribers.OwnerRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a reader asks for what only the owner of the mailbox may have: their data, erasure, another
 * address. The page only sends a mail there.
 */
@Controller
class OwnDataController {
    private final ReaderDesk desk;
    private final OwnerRequests requests;
    private final ReaderFrame pages;

    OwnDataController(ReaderDesk desk, OwnerRequests requests, ReaderFrame pages) {
        this.desk = desk;
        this.requests = requests;
        this.pages = pages;
    }

    @GetMapping("/p/{token}/data")
    String data(@PathVariable String token, Model model, HttpServletResponse response) {
        return page("data", token, model, response);
    }

    @PostMapping("/p/{token}/data")
    String export(@PathVariable String token, Model model, HttpServletResponse response) {
        return ask(token, new Asked(OwnerRequest.Wish.DATA, null), model, response);
    }

    @PostMapping("/p/{token}/erasure")
    String erase(@PathVariable String token, Model model, HttpServletResponse response) {
        return ask(token, new Asked(OwnerRequest.Wish.ERASURE, null), model, response);
    }

    @GetMapping("/p/{token}/address")
    String address(@PathVariable String token, Model model, HttpServletResponse response) {
        return page("address", token, model, response);
    }

    @PostMapping("/p/{token}/address")
    String move(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String address,
            Model model,
            HttpServletResponse response) {
        var typed = address.strip();
        return switch (EmailAddress.check(typed)) {
            case AddressOutcome.Accepted(var to) ->
                    ask(token, new Asked(OwnerRequest.Wish.ADDRESS, to), model, response);
            case AddressOutcome.Rejected(var reason) -> {
                model.addAttribute("typed", typed.length() > 320 ? typed.substring(0, 320) : typed);
                model.addAttribute("problemKey", SignUpForm.key(reason));
                response.setStatus(400);
                yield page("address", token, model, response);
            }
        };
    }

    /** {@code to} is the new address, for a move alone. */
    private record Asked(OwnerRequest.Wish wish, @Nullable EmailAddress to) {}

    private String ask(String token, Asked asked, Model model, HttpServletResponse response) {
        desk.find(token)
                .ifPresent(reader ->
                        model.addAttribute(
                                "enough",
                                !requests.ask(
                                        reader.list().id(),
                                        reader.subscriber(),
                                        asked.wish(),
                                        asked.to())));
        return page("owner-sent", token, model, response);
    }

    private String page(String name, String token, Model model, HttpServletResponse response) {
        return desk.find(token)
                .map(reader -> {
                    var replyTo = reader.list().sender().replyTo();
                    model.addAttribute("token", token);
                    model.addAttribute(
                            "writeTo",
                            replyTo == null ? reader.list().sender().address() : replyTo);
                    return pages.of(name, reader.list(), reader.language(), model);
                })
                .orElseGet(() -> pages.stale(model, response));
    }
}
