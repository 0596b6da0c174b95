package org.broadsheet.demo.mailbox;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import org.broadsheet.demo.catcher.CaughtMail;
import org.broadsheet.demo.catcher.CaughtMails;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows what the catcher has; the demo command registers its {@link CaughtMails} as a bean. */
@Controller
@ConditionalOnProperty("broadsheet.demo.enabled")
class MailboxController {
    private static final int PAGE = 100;

    /** No scripts, no forms, no same origin; links open beside the mailbox. */
    private static final String SANDBOX =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                    + " style-src 'unsafe-inline'; img-src http: https: data:; frame-ancestors 'self'";

    private final ObjectProvider<CaughtMails> mails;

    MailboxController(ObjectProvider<CaughtMails> mails) {
        this.mails = mails;
    }

    @GetMapping("/mailbox")
    String list(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        var all = to.isEmpty() ? mails.getObject().list() : mails.getObject().to(to);
        var older =
                all.stream()
                        .filter(mail -> mail.number() < before)
                        .sorted(Comparator.comparingLong(CaughtMail::number).reversed())
                        .toList();
        var shown = older.stream().limit(PAGE).map(OpenedMail::of).toList();
        model.addAttribute("mails", shown);
        model.addAttribute("count", all.size());
        model.addAttribute("to", to);
        model.addAttribute("next", older.size() > PAGE ? shown.getLast().number() : null);
        model.addAttribute("zone", ZoneId.systemDefault());
        return "demo/mailbox";
    }

    @GetMapping({"/mailbox/{number}", "/mailbox/{number}/{view:text|headers|raw}"})
    String show(
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String view,
            Model model) {
        var all = mails.getObject().list();
        model.addAttribute("mail", open(number));
        model.addAttribute("view", view == null ? "html" : view);
        model.addAttribute("older", all.stream().anyMatch(mail -> mail.number() == number - 1));
        model.addAttribute("newer", all.stream().anyMatch(mail -> mail.number() == number + 1));
        model.addAttribute("zone", ZoneId.systemDefault());
        return "demo/mail";
    }

    /** The HTML part as its reader's program gets it, but for one tag: links open a new tab. */
    @GetMapping("/mailbox/{number}/html")
    ResponseEntity<String> html(@PathVariable long number) {
        var html = open(number).html();
        var head = html.toLowerCase(Locale.ROOT).indexOf("<head>");
        var at = head < 0 ? 0 : head + "<head>".length();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", SANDBOX)
                .body(html.substring(0, at) + "<base target=\"_blank\">" + html.substring(at));
    }

    /** The bytes that were sent, for another mail program. */
    @GetMapping("/mailbox/{number}/mail.eml")
    ResponseEntity<byte[]> file(@PathVariable long number) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("message/rfc822"))
                .header("Content-Disposition", "attachment; filename=\"mail-" + number + ".eml\"")
                .body(caught(number).raw());
    }

    private OpenedMail open(long number) {
        return OpenedMail.of(caught(number));
    }

    private CaughtMail caught(long number) {
        return mails.getObject()
                .find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
