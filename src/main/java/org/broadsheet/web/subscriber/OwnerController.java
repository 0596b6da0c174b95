package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.broadsheet.subscribers.MoveOutcome;
import org.broadsheet.subscribers.OwnerRequest;
import org.broadsheet.subscribers.OwnerRequests;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.ReaderLinks.Purpose;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the owner of a mailbox confirms from there, by a link that works for a day. */
@Controller
class OwnerController {
    private final ReaderLinks links;
    private final OwnerRequests requests;
    private final ReaderDesk desk;
    private final MyData myData;
    private final ReaderFrame pages;

    OwnerController(
            ReaderLinks links,
            OwnerRequests requests,
            ReaderDesk desk,
            MyData myData,
            ReaderFrame pages) {
        this.links = links;
        this.requests = requests;
        this.desk = desk;
        this.myData = myData;
        this.pages = pages;
    }

    private record Owner(ReaderDesk.Reader reader, OwnerRequest request) {}

    @GetMapping("/o/{token}")
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        return owner(Purpose.OWNER, token)
                .map(owner -> page("owner", token, owner, model))
                .orElseGet(() -> pages.stale(model, response));
    }

    @PostMapping("/o/{token}/address")
    String agree(@PathVariable String token, Model model, HttpServletResponse response) {
        var owner = owner(Purpose.OWNER, token);
        if (owner.isEmpty() || owner.get().request().wish() != OwnerRequest.Wish.ADDRESS) {
            return pages.stale(model, response);
        }
        requests.agree(owner.get().request());
        return page("owner-next", token, owner.get(), model);
    }

    @PostMapping("/o/{token}/erasure")
    String erase(@PathVariable String token, Model model, HttpServletResponse response) {
        var owner = owner(Purpose.OWNER, token);
        if (owner.isEmpty() || !requests.erase(owner.get().request())) {
            return pages.stale(model, response);
        }
        return page("owner-erased", token, owner.get(), model);
    }

    @PostMapping("/o/{token}/data")
    ResponseEntity<String> data(@PathVariable String token) {
        return owner(Purpose.OWNER, token)
                .filter(owner -> owner.request().wish() == OwnerRequest.Wish.DATA)
                .map(owner ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        ContentDisposition.attachment()
                                                .filename("my-data.json")
                                                .build()
                                                .toString())
                                .body(myData.json(owner.reader().subscriber())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/a/{token}")
    String askHere(@PathVariable String token, Model model, HttpServletResponse response) {
        return owner(Purpose.NEW_ADDRESS, token)
                .filter(owner -> owner.request().agreed() != null)
                .map(owner -> page("owner-here", token, owner, model))
                .orElseGet(() -> pages.stale(model, response));
    }

    @PostMapping("/a/{token}")
    String move(@PathVariable String token, Model model, HttpServletResponse response) {
        var owner = owner(Purpose.NEW_ADDRESS, token);
        if (owner.isEmpty()) {
            return pages.stale(model, response);
        }
        var outcome = requests.move(owner.get().request());
        if (outcome == MoveOutcome.STALE && owner.get().request().done() == null) {
            return pages.stale(model, response);
        }
        model.addAttribute("outcome", outcome.name());
        return page("owner-moved", token, owner.get(), model);
    }

    private Optional<Owner> owner(Purpose purpose, String token) {
        return links.check(purpose, token)
                .flatMap(named ->
                        requests.find(named)
                                .flatMap(request ->
                                        desk.reader(named)
                                                .map(reader -> new Owner(reader, request))));
    }

    private String page(String name, String token, Owner owner, Model model) {
        var to = owner.request().newAddress();
        model.addAttribute("token", token);
        model.addAttribute("wish", owner.request().wish().name());
        model.addAttribute("to", to == null ? "" : to.value());
        return pages.of(name, owner.reader().list(), owner.reader().language(), model);
    }
}
