package org.broadsheet.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.delivery.MailCheck.KeyRecord;
import org.broadsheet.operations.Dns.Unanswered;

/** Looks at what DNS publishes for the domains that our mails come from. */
final class DomainCheck {
    private final Dns dns;

    DomainCheck(Dns dns) {
        this.dns = dns;
    }

    List<Finding> spf(String domain) {
        var what = "SPF of " + domain;
        return asked(
                what,
                () -> {
                    var records =
                            dns.text(domain).stream()
                                    .filter(each ->
                                            each.toLowerCase(Locale.ROOT).startsWith("v=spf1"))
                                    .toList();
                    if (records.isEmpty()) {
                        return Finding.bad(
                                what,
                                "There is none.",
                                "Publish a TXT record at "
                                        + domain
                                        + ": v=spf1 ip4:ADDRESS-OF-YOUR-SERVER -all");
                    }
                    if (records.size() > 1) {
                        return Finding.bad(
                                what,
                                "There are " + records.size() + ", which counts as none.",
                                "Join them into one record.");
                    }
                    var record = records.getFirst();
                    return record.contains("+all") || record.matches(".*\\sall(\\s.*)?")
                            ? Finding.bad(
                                    what,
                                    record,
                                    "\"+all\" lets anybody send as you: end it with -all.")
                            : Finding.good(what, record);
                });
    }

    List<Finding> dkim(String domain, List<KeyRecord> keys) {
        if (keys.isEmpty()) {
            return List.of(
                    Finding.bad(
                            "DKIM of " + domain,
                            "Mails from this domain are not signed: no key is set for it.",
                            "Make a key with `broadsheet dkim keygen --domain "
                                    + domain
                                    + "` and name it in broadsheet.mail.dkim-keys, or for all domains in"
                                    + " broadsheet.mail.dkim-selector and dkim-key-file."));
        }
        var findings = new ArrayList<Finding>();
        keys.forEach(key -> findings.addAll(dkim(key)));
        return findings;
    }

    private List<Finding> dkim(KeyRecord key) {
        var what = "DKIM key " + key.name();
        var advice = "Publish a TXT record at " + key.name() + ": " + key.value();
        return asked(
                what,
                () -> {
                    var records = dns.text(key.name());
                    if (records.isEmpty()) {
                        return Finding.bad(what, "DNS has none.", advice);
                    }
                    return records.stream()
                                    .anyMatch(each -> tag(each, "p").equals(tag(key.value(), "p")))
                            ? Finding.good(what, "DNS has ours.")
                            : Finding.bad(
                                    what, "DNS has another key: every signature fails.", advice);
                });
    }

    /** Looks at the domain and then up the tree (RFC 9989). */
    List<Finding> dmarc(String domain) {
        var what = "DMARC of " + domain;
        return asked(
                what,
                () -> {
                    for (var name = domain;
                            name.contains(".");
                            name = name.substring(name.indexOf('.') + 1)) {
                        var records =
                                dns.text("_dmarc." + name).stream()
                                        .filter(each ->
                                                each.replace(" ", "").startsWith("v=DMARC1"))
                                        .toList();
                        if (!records.isEmpty()) {
                            return dmarc(what, name, records.getFirst());
                        }
                    }
                    return Finding.bad(
                            what,
                            "There is none.",
                            "Publish a TXT record at _dmarc."
                                    + domain
                                    + ": v=DMARC1; p=none; rua=mailto:dmarc@"
                                    + domain);
                });
    }

    private static Finding dmarc(String what, String name, String record) {
        var found = "_dmarc." + name + " says " + record;
        if (!tag(record, "pct").isEmpty()) {
            return Finding.warning(
                    what,
                    found,
                    "Take \"pct\" out: RFC 9989 knows it no more. Use t=y for a trial.");
        }
        return tag(record, "p").isEmpty()
                ? Finding.bad(what, found, "It needs a policy: p=none is enough to begin with.")
                : Finding.good(what, found);
    }

    List<Finding> reverseName(String helloName) {
        var what = "Reverse name of " + helloName;
        return asked(
                what,
                () -> {
                    var addresses = dns.addresses(helloName);
                    if (addresses.isEmpty()) {
                        return Finding.warning(
                                what,
                                "The name has no address.",
                                "Set broadsheet.mail.hello-name to this machine's name in DNS; behind a relay only the relay's"
                                        + " name counts.");
                    }
                    for (var address : addresses) {
                        if (dns.names(address).stream().noneMatch(helloName::equalsIgnoreCase)) {
                            return Finding.warning(
                                    what,
                                    address + " does not lead back to it.",
                                    "Ask whoever gave you the address for a PTR record that says "
                                            + helloName
                                            + ".");
                        }
                    }
                    return Finding.good(what, "It leads to " + addresses + " and back.");
                });
    }

    private interface Question {
        Finding ask() throws Unanswered;
    }

    private static List<Finding> asked(String what, Question question) {
        try {
            return List.of(question.ask());
        } catch (Unanswered nobody) {
            return List.of(
                    Finding.warning(
                            what,
                            "No name server answered: " + nobody.getMessage(),
                            "Check this machine's name servers, then ask again."));
        }
    }

    private static String tag(String record, String name) {
        for (var part : record.split(";", -1)) {
            var at = part.indexOf('=');
            if (at > 0 && part.substring(0, at).strip().equals(name)) {
                return part.substring(at + 1).replaceAll("\\s", "");
            }
        }
        return "";
    }
}
