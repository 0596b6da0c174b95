package org.broadsheet.web.admin;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.broadsheet.delivery.Bounces;
import org.broadsheet.delivery.KeptMails;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came back: by class, in full, and the mails that a person should see. */
@Controller
class BouncesController {
    private static final Duration BACK = Duration.ofDays(7);

    private final Bounces bounces;
    private final KeptMails kept;

    BouncesController(Bounces bounces, KeptMails kept) {
        this.bounces = bounces;
        this.kept = kept;
    }

    record CountLine(String bounceClass, String reason, long rows) {}

    record KeptLine(
            long id, String kind, String came, String sender, String subject, boolean forwarded) {}

    @GetMapping("/bounces")
    String bounces(@RequestParam(defaultValue = "") String after, Model model) {
        var page = bounces.list(after.matches("\\d{1,18}") ? after : "");
        model.addAttribute(
                "counts",
                bounces.counts(BACK).stream()
                        .map(count ->
                                new CountLine(count.bounceClass(), count.reason(), count.rows()))
                        .toList());
        model.addAttribute("kept", kept.open().stream().map(BouncesController::line).toList());
        model.addAttribute("rows", page.rows().stream().map(DeliveryFacts::line).toList());
        model.addAttribute("next", page.next());
        return "staff/bounces";
    }

    /** The mail as it came, to be saved: never shown by the browser. */
    @GetMapping("/bounces/mails/{id}")
    ResponseEntity<byte[]> mail(@PathVariable long id) {
        return kept.find(id)
                .map(mail ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        ContentDisposition.attachment()
                                                .filename("mail-" + id + ".eml")
                                                .build()
                                                .toString())
                                .body(mail.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/bounces/mails/{id}/closing")
    String close(@PathVariable long id) {
        kept.close(id);
        return "redirect:/bounces";
    }

    private static KeptLine line(KeptMails.KeptMail mail) {
        return new KeptLine(
                mail.id(),
                mail.kind().toLowerCase(Locale.ROOT),
                DeliveryFacts.time(mail.came(), ZoneId.systemDefault()),
                mail.sender() == null ? "" : mail.sender(),
                mail.subject() == null ? "" : mail.subject(),
                mail.forwarded() != null);
    }
}
