package org.broadsheet.web.admin;

import java.time.ZoneId;
import org.broadsheet.audit.Audit;
import org.broadsheet.delivery.Bounces;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Suppressions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The addresses nobody here may mail, and the press that lets one be mailed again. */
@Controller
class SuppressionsController {
    private final Suppressions suppressions;
    private final Bounces bounces;
    private final Audit audit;

    SuppressionsController(Suppressions suppressions, Bounces bounces, Audit audit) {
        this.suppressions = suppressions;
        this.bounces = bounces;
        this.audit = audit;
    }

    record Line(long id, String address, String reason, String detail, String since) {}

    @GetMapping("/suppressions")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        var page = suppressions.list(after.matches("\\d{1,18}") ? after : "");
        model.addAttribute(
                "rows",
                page.rows().stream()
                        .map(row ->
                                new Line(
                                        row.subscriber().value(),
                                        row.address(),
                                        row.reason(),
                                        row.detail() == null ? "" : row.detail(),
                                        DeliveryFacts.time(row.since(), ZoneId.systemDefault())))
                        .toList());
        model.addAttribute("next", page.next());
        return "staff/suppressions";
    }

    @PostMapping("/suppressions/{subscriber}/lifting")
    String lift(@PathVariable long subscriber, @AuthenticationPrincipal SignedIn staff) {
        if (!staff.isAdmin()) {
            throw new AccessDeniedException("admins only");
        }
        if (bounces.restore(new SubscriberId(subscriber))) {
            audit.record(
                    staff.actor(), "suppression.lifted", "subscriber:" + subscriber, null, null);
        }
        return "redirect:/suppressions";
    }
}
