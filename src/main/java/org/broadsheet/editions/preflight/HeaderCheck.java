package org.broadsheet.editions.preflight;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the headers of a mail to many: what RFC 5322 wants once, what RFC 8058 wants for one
 * press, and what should not be told.
 */
final class HeaderCheck {
    private static final List<String> ONCE =
            List.of("From", "To", "Date", "Message-ID", "Subject", "MIME-Version", "Content-Type");
    private static final List<String> AT_MOST_ONCE =
            List.of(
                    "Reply-To",
                    "Sender",
                    "List-Id",
                    "List-Unsubscribe",
                    "List-Unsubscribe-Post",
                    "Content-Transfer-Encoding");
    private static final Pattern PRIVATE =
            Pattern.compile("x-mailer|user-agent|x-originating-.*|x-php-.*|bcc|x-authenticated-.*");

    /** Or this very machine, on which one tries things out. */
    private static final Pattern HTTPS =
            Pattern.compile("<(https://|http://(localhost|127\\.0\\.0\\.1)[:/])[^<>\\s]+>");

    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final int LONGEST_LINE = 78;

    private final List<MailReport.Header> headers;
    private final List<Finding> findings = new ArrayList<>();

    private HeaderCheck(List<MailReport.Header> headers) {
        this.headers = headers;
    }

    static List<Finding> check(List<MailReport.Header> headers, byte[] mail) {
        var check = new HeaderCheck(headers);
        check.counts();
        check.unsubscribe();
        check.otherList();
        check.lines(new String(mail, StandardCharsets.ISO_8859_1));
        return check.findings;
    }

    private void counts() {
        for (var name : ONCE) {
            if (count(name) == 0) {
                findings.add(Finding.blocks("no-header", name));
            }
        }
        for (var name : List.of(ONCE, AT_MOST_ONCE).stream().flatMap(List::stream).toList()) {
            if (count(name) > 1) {
                findings.add(Finding.blocks("twice-header", name, count(name)));
            }
        }
    }

    private void unsubscribe() {
        var links = value("List-Unsubscribe");
        if (links.isEmpty()) {
            findings.add(Finding.blocks("no-header", "List-Unsubscribe"));
        } else if (!HTTPS.matcher(links.get()).find()) {
            findings.add(
                    Finding.warns(
                            "odd-header",
                            "List-Unsubscribe",
                            "one press needs an https link (RFC 8058, 3.1)"));
        }
        var post = value("List-Unsubscribe-Post");
        if (post.isEmpty()) {
            findings.add(Finding.warns("no-header", "List-Unsubscribe-Post"));
        } else if (!post.get().equals(ONE_CLICK)) {
            findings.add(
                    Finding.warns(
                            "odd-header", "List-Unsubscribe-Post", "it must read " + ONE_CLICK));
        }
    }

    private void otherList() {
        if (value("List-Id").isEmpty()) {
            findings.add(Finding.warns("no-header", "List-Id"));
        }
        var auto = value("Auto-Submitted");
        if (auto.isPresent() && !auto.get().equals("auto-generated")) {
            findings.add(
                    Finding.warns(
                            "odd-header",
                            "Auto-Submitted",
                            "a mail to many is auto-generated (RFC 3834, 5)"));
        }
        headers.stream()
                .map(MailReport.Header::name)
                .filter(name -> PRIVATE.matcher(name.toLowerCase(Locale.ROOT)).matches())
                .forEach(name -> findings.add(Finding.warns("private-header", name)));
    }

    private void lines(String mail) {
        var name = "";
        for (var line :
                mail.substring(0, Math.max(0, mail.indexOf("\r\n\r\n"))).split("\r\n", -1)) {
            name =
                    line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == '\t'
                            ? name
                            : line.split(":", 2)[0];
            if (line.length() > LONGEST_LINE && line.strip().indexOf(' ') >= 0) {
                findings.add(Finding.warns("long-header", name, line.length()));
            }
        }
    }

    private long count(String name) {
        return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).count();
    }

    private Optional<String> value(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(MailReport.Header::value)
                .map(String::strip)
                .findFirst();
    }
}
