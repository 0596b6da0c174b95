package org.broadsheet.editions.preflight;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jsoup.Jsoup;

/** Takes a whole mail apart and holds it against everything preflight knows. */
public final class MailInspector {
    private final List<MailReport.Part> parts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private String text = "";
    private String html = "";

    private MailInspector() {}

    /**
     * What the mail is made of, and what is wrong with it; never an exception, whatever is given.
     *
     * @param mail the octets of a message (RFC 5322)
     */
    public static MailReport inspect(byte[] mail) {
        return new MailInspector().report(mail);
    }

    private MailReport report(byte[] mail) {
        findings.addAll(LineCheck.check(mail, LineCheck.LONGEST_ALLOWED));
        var subject = "";
        List<MailReport.Header> headers = List.of();
        try {
            var message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            headers = headers(message);
            subject = Objects.requireNonNullElse(message.getSubject(), "");
            findings.addAll(HeaderCheck.check(headers, mail));
            findings.addAll(SubjectCheck.check(subject));
            take(message);
            judgeParts();
        } catch (MessagingException | IOException unreadable) {
            findings.add(Finding.blocks("unreadable", String.valueOf(unreadable.getMessage())));
        }
        var sorted =
                findings.stream().distinct().sorted(Comparator.comparing(Finding::level)).toList();
        return new MailReport(mail.length, subject, headers, parts, sorted);
    }

    private static List<MailReport.Header> headers(MimeMessage message) throws MessagingException {
        var headers = new ArrayList<MailReport.Header>();
        for (var lines = message.getAllHeaders(); lines.hasMoreElements(); ) {
            Header header = lines.nextElement();
            headers.add(
                    new MailReport.Header(
                            header.getName(), header.getValue().replaceAll("\\r?\\n\\s*", " ")));
        }
        return headers;
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (var i = 0; i < several.getCount(); i++) {
                take(several.getBodyPart(i));
            }
            return;
        }
        var content = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var encoding = part.getHeader("Content-Transfer-Encoding");
        parts.add(
                new MailReport.Part(
                        part.getContentType(),
                        encoding == null ? "7bit" : encoding[0],
                        Math.max(0, part.getSize()),
                        content.length()));
        if (part.isMimeType("text/plain")) {
            text = content.replace("\r\n", "\n");
        } else if (part.isMimeType("text/html")) {
            html = content;
        }
    }

    private void judgeParts() {
        findings.addAll(PartCheck.leftOvers(text + html));
        if (html.isEmpty()) {
            findings.addAll(TextCheck.check(text, null));
            return;
        }
        var page = Jsoup.parse(html);
        if (text.isBlank()) {
            findings.add(Finding.warns("html-only"));
        } else {
            findings.addAll(TextCheck.check(text, page));
        }
        findings.addAll(PartCheck.markup(page, html.getBytes(StandardCharsets.UTF_8).length));
    }
}
