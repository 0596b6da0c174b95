package org.broadsheet.operations;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.delivery.MailCheck;
import org.broadsheet.delivery.MailSettings;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingLists;
import org.springframework.stereotype.Component;

/** Examines the installation and says for each thing what to do. Sends nothing. */
@Component
public class Doctor {
    private final RequiredSettings settings;
    private final MailSettings mail;
    private final MailCheck check;
    private final MailingLists lists;
    private final Machine machine;

    Doctor(
            RequiredSettings settings,
            MailSettings mail,
            MailCheck check,
            MailingLists lists,
            Machine machine) {
        this.settings = settings;
        this.mail = mail;
        this.check = check;
        this.lists = lists;
        this.machine = machine;
    }

    public List<Finding> examine() throws InterruptedException {
        var findings = new ArrayList<Finding>();
        findings.add(settings());
        findings.addAll(machine.findings());
        findings.add(signIn());
        findings.add(inbox());
        var domains = new DomainCheck(machine.dns());
        var bounces = mail.bounceDomain();
        for (var domain : senders()) {
            findings.addAll(keys(domains, domain));
            findings.addAll(domains.spf(bounces == null ? domain : bounces));
            findings.addAll(domains.dmarc(domain));
        }
        findings.addAll(domains.reverseName(mail.helloName()));
        return findings;
    }

    private List<String> senders() {
        var domains =
                lists.list().stream()
                        .map(list -> list.sender().address().wireDomain())
                        .distinct()
                        .toList();
        var notices = mail.noticeSender();
        return domains.isEmpty() && notices != null
                ? List.of(new EmailAddress(notices).wireDomain())
                : domains;
    }

    private Finding settings() {
        var missing = settings.missing();
        return missing.isEmpty()
                ? Finding.good("Settings", "All that are needed are there.")
                : Finding.bad(
                        "Settings",
                        "Missing: " + String.join(", ", missing),
                        "Set them in config/application.yml.");
    }

    private Finding signIn() throws InterruptedException {
        var what = "Mail server";
        return check.signIn()
                .map(why ->
                        Finding.bad(
                                what,
                                why,
                                "Check broadsheet.mail.host, port, encryption, username and password."))
                .orElseGet(() -> Finding.good(what, "It lets us in: " + mail.host()));
    }

    private Finding inbox() {
        var what = "Inbox";
        return check.readInbox()
                .map(why -> Finding.bad(what, why, "Check the settings broadsheet.inbox."))
                .orElseGet(() ->
                        check.hasInbox()
                                ? Finding.good(what, "It can be read.")
                                : Finding.warning(
                                        what,
                                        "None is set: bounces, complaints and replies are not seen.",
                                        "Set broadsheet.inbox.protocol and the rest."));
    }

    private List<Finding> keys(DomainCheck domains, String domain) {
        try {
            return domains.dkim(domain, check.keys(domain));
        } catch (UserProblem unusable) {
            return List.of(
                    Finding.bad(
                            "DKIM of " + domain,
                            "The key cannot be used: " + unusable.key(),
                            "Look at broadsheet.mail.dkim-key-file: it must be readable by its owner only (chmod 600)."));
        }
    }
}
