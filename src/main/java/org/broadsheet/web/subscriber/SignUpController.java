package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.broadsheet.shared.AddressOutcome;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.Network;
import org.broadsheet.subscribers.SignUp;
import org.broadsheet.subscribers.SignUp.Wish;
import org.broadsheet.subscribers.SignUpOutcome;
import org.broadsheet.subscribers.SignUps;
import org.broadsheet.subscribers.TypedDomain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Joining a list, and asking for one's link. Whoever the address belongs to, the answer is one. */
@Controller
class SignUpController {
    private final MailingLists lists;
    private final SignUpPage page;
    private final SignUps signUps;
    private final ReaderFrame pages;

    SignUpController(MailingLists lists, SignUpPage page, SignUps signUps, ReaderFrame pages) {
        this.lists = lists;
        this.page = page;
        this.signUps = signUps;
        this.pages = pages;
    }

    @GetMapping("/s/{key}")
    String show(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String lang,
            Model model,
            HttpServletResponse response) {
        return open(
                key, model, response, list -> page.show(list, page.language(list, lang), model));
    }

    /** The form as plain HTML, for another site's page. */
    @GetMapping("/s/{key}/form")
    String form(@PathVariable String key, Model model, HttpServletResponse response) {
        return open(key, model, response, list -> page.embed(list, model));
    }

    @PostMapping("/s/{key}")
    String join(
            @PathVariable String key,
            @ModelAttribute SignUpForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return open(
                key,
                model,
                response,
                list ->
                        taken(
                                new Sent(
                                        list, Wish.JOIN, form, Network.of(request.getRemoteAddr())),
                                model,
                                response));
    }

    @PostMapping("/s/{key}/link")
    String link(
            @PathVariable String key,
            @ModelAttribute SignUpForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return open(
                key,
                model,
                response,
                list ->
                        taken(
                                new Sent(
                                        list, Wish.LINK, form, Network.of(request.getRemoteAddr())),
                                model,
                                response));
    }

    /** A form, where it came from and what for. */
    record Sent(MailingList list, Wish wish, SignUpForm form, String network) {}

    private String taken(Sent sent, Model model, HttpServletResponse response) {
        var form = sent.form();
        if (form.byProgram()) {
            return page.sent(sent, form.typed(), model);
        }
        return switch (EmailAddress.check(form.typed())) {
            case AddressOutcome.Rejected(var reason) -> {
                response.setStatus(400);
                yield page.again(sent, SignUpForm.key(reason), model);
            }
            case AddressOutcome.Accepted(var address) -> checked(sent, address, model, response);
        };
    }

    private String checked(
            Sent sent, EmailAddress address, Model model, HttpServletResponse response) {
        var meant = TypedDomain.meant(address);
        if (!sent.form().isSure() && (meant.isPresent() || page.isHasty(sent))) {
            return page.press(sent, address, meant, model);
        }
        var signUp =
                new SignUp(
                        sent.list().id(),
                        sent.wish(),
                        address,
                        page.language(sent.list(), sent.form().lang()),
                        page.zone(sent),
                        page.wording(sent),
                        sent.network());
        return switch (signUps.take(signUp)) {
            case SignUpOutcome.Taken() -> page.sent(sent, address.value(), model);
            case SignUpOutcome.TryLater(var when) -> {
                response.setStatus(429);
                yield page.late(sent, when, model);
            }
        };
    }

    private interface OpenPage {
        String show(MailingList list);
    }

    private String open(String key, Model model, HttpServletResponse response, OpenPage shown) {
        Optional<MailingList> list = lists.findByKey(key);
        if (list.isEmpty()) {
            return pages.stale(model, response);
        }
        if (list.get().state() != MailingList.State.LIVE) {
            response.setStatus(404);
            return pages.of("closed", list.get(), list.get().language(), model);
        }
        try {
            return shown.show(list.get());
        } catch (UserProblem problem) {
            response.setStatus(400);
            return page.problem(list.get(), problem, model);
        }
    }
}
