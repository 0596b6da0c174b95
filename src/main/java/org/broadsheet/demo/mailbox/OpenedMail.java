package org.broadsheet.demo.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.broadsheet.demo.catcher.CaughtMail;

/**
 * A caught mail, taken apart for showing; a part that cannot be read is empty, and the raw text
 * tells why.
 */
record OpenedMail(
        CaughtMail caught, List<MailHeader> headers, String text, String html, String raw) {
    private static final Pattern HTTP_LINK = Pattern.compile("<(https?://[^>\\s]+)>");
    private static final Pattern ADDRESS = Pattern.compile("<[^>]*>|\\S+@\\S+");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n\\s*");

    OpenedMail {
        headers = List.copyOf(headers);
    }

    static OpenedMail of(CaughtMail caught) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), caught.stream());
            return new OpenedMail(
                    caught,
                    headers(message),
                    find(message, "text/plain"),
                    find(message, "text/html"),
                    caught.text());
        } catch (MessagingException | IOException unreadable) {
            return new OpenedMail(caught, List.of(), "", "", caught.text());
        }
    }

    public long number() {
        return caught.number();
    }

    public Instant arrival() {
        return caught.arrival();
    }

    public int size() {
        return caught.size();
    }

    public String subject() {
        return header("Subject").orElse("(no subject)");
    }

    public String from() {
        return header("From").orElse(caught.envelope().from());
    }

    public String to() {
        return header("To").orElse(toAddress());
    }

    public String toName() {
        return ADDRESS.matcher(to()).replaceAll("").replace("\"", "").strip();
    }

    public String toAddress() {
        return String.join(", ", caught.envelope().to());
    }

    /** The link a mail program posts to when its own unsubscribe button is pressed (RFC 8058). */
    public Optional<String> oneClick() {
        return header("List-Unsubscribe-Post")
                .filter("List-Unsubscribe=One-Click"::equalsIgnoreCase)
                .flatMap(post -> header("List-Unsubscribe"))
                .map(HTTP_LINK::matcher)
                .filter(link -> link.find())
                .map(link -> link.group(1));
    }

    private Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(MailHeader::value)
                .findFirst();
    }

    private static List<MailHeader> headers(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream().map(OpenedMail::decode).toList();
    }

    private static MailHeader decode(Header header) {
        var value = FOLD.matcher(header.getValue()).replaceAll(" ");
        try {
            return new MailHeader(header.getName(), MimeUtility.decodeText(value));
        } catch (UnsupportedEncodingException shownAsItIs) {
            return new MailHeader(header.getName(), value);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : "";
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof MimeMultipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
