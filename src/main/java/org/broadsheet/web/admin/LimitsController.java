package org.broadsheet.web.admin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.audit.Audit;
import org.broadsheet.delivery.rate.Limit;
import org.broadsheet.delivery.rate.Limits;
import org.broadsheet.delivery.rate.Pacer;
import org.broadsheet.delivery.rate.Rate;
import org.broadsheet.delivery.rate.Scope;
import org.broadsheet.delivery.rate.WarmUp;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The limits of sending: seen by all staff, set by admins. */
@Controller
class LimitsController {
    private static final String OF_DOMAIN = "domain";

    private final Limits limits;
    private final Pacer pacer;
    private final MailingLists lists;
    private final Audit audit;

    LimitsController(Limits limits, Pacer pacer, MailingLists lists, Audit audit) {
        this.limits = limits;
        this.pacer = pacer;
        this.lists = lists;
        this.audit = audit;
    }

    record Line(String scope, String name, String rate, String most, String warmUp, String today) {}

    /** What the form sends; nothing where a field is empty. */
    record Typed(
            @Nullable String scope,
            @Nullable String domain,
            @Nullable String rate,
            @Nullable String most,
            @Nullable String warmUp) {
        static final Typed NOTHING = new Typed(null, null, null, null, null);

        Limit limit() {
            var rateWords = filled(rate);
            var mostWords = filled(most);
            var warmUpWords = filled(warmUp);
            if (rateWords == null && mostWords == null && warmUpWords == null) {
                throw new UserProblem("delivery.empty-limit");
            }
            return new Limit(
                    scopeMeant(),
                    rateWords == null ? null : Rate.parse(rateWords),
                    mostWords == null ? null : mostADay(mostWords),
                    warmUpWords == null ? null : WarmUp.parse(warmUpWords));
        }

        private Scope scopeMeant() {
            var key = filled(scope);
            return key == null || key.equals(OF_DOMAIN)
                    ? Scope.domain(domain == null ? "" : domain)
                    : Scope.of(key);
        }

        private static Long mostADay(String words) {
            var digits = words.replaceAll("[ ,._']", "");
            if (!digits.matches("[1-9][0-9]{0,11}")) {
                throw new UserProblem("delivery.bad-most-a-day", words);
            }
            return Long.valueOf(digits);
        }

        private static @Nullable String filled(@Nullable String words) {
            return words == null || words.isBlank() ? null : words.strip();
        }
    }

    @GetMapping("/limits")
    String show(Model model) {
        return show(Typed.NOTHING, model);
    }

    @PostMapping("/limits")
    String set(@ModelAttribute Typed typed, @AuthenticationPrincipal SignedIn by, Model model) {
        adminsOnly(by);
        try {
            var limit = typed.limit();
            limits.set(limit);
            audit.record(by.actor(), "limit.set", "limit:" + limit.scope(), null, limit.toString());
        } catch (UserProblem problem) {
            model.addAttribute("problem", Attempt.words(problem));
            return show(typed, model);
        }
        return "redirect:/limits";
    }

    @PostMapping("/limits/removal")
    String remove(@RequestParam String scope, @AuthenticationPrincipal SignedIn by) {
        adminsOnly(by);
        if (limits.remove(Scope.of(scope))) {
            audit.record(by.actor(), "limit.removed", "limit:" + scope, null, null);
        }
        return "redirect:/limits";
    }

    private String show(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("limits", pacer.used().stream().map(this::line).toList());
        model.addAttribute("choices", choices());
        return "staff/limits";
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put(Scope.SERVER.key(), "the server");
        choices.put(Scope.FALLBACK.key(), "the second server");
        choices.put(OF_DOMAIN, "a receiving domain");
        lists.list().forEach(list -> choices.put(Scope.list(list.id().value()).key(), list.name()));
        return choices;
    }

    private Line line(Pacer.Used used) {
        var limit = used.limit();
        var rate = limit.rate();
        var most = limit.mostADay();
        var warmUp = limit.warmUp();
        return new Line(
                limit.scope().key(),
                name(limit.scope()),
                rate == null ? "" : rate.toString(),
                most == null ? "" : "%,d".formatted(most),
                warmUp == null ? "" : warmUp + " (day " + used.warmDay() + " now)",
                String.format(Locale.ROOT, "%,d", used.today()));
    }

    private String name(Scope scope) {
        if (scope.list() > 0) {
            return lists.find(new ListId(scope.list())).map(MailingList::name).orElse(scope.key());
        }
        return scope.isDomain() ? scope.name() : choices().getOrDefault(scope.key(), scope.key());
    }

    private static void adminsOnly(SignedIn by) {
        if (!by.isAdmin()) {
            throw new AccessDeniedException("admins only");
        }
    }
}
