package org.broadsheet.delivery.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail taken apart as far as it will go: its head and its leaf parts, texts decoded.
 *
 * <p>More patient than a MIME library must be: a missing boundary, a missing end, a wrong encoding
 * or line ends of any kind leave text to search in, never an error.
 */
record MailParts(HeadFields head, List<Part> parts, String raw) {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 1_048_576;
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);

    /** A leaf. The type is in lower case, without parameters. */
    record Part(String type, HeadFields head, String text) {
        /** What was returned of the mail that bounced. */
        boolean isOriginal() {
            return type.equals("message/rfc822")
                    || type.equals("text/rfc822-headers")
                    || type.equals("message/rfc822-headers")
                    || type.equals("message/global")
                    || type.equals("message/global-headers")
                    || type.equals("message/partial");
        }
    }

    static MailParts of(byte[] mail) {
        var text =
                new String(mail, 0, Math.min(LONGEST, mail.length), ISO_8859_1)
                        .replaceAll("\r\n|\r", "\n");
        var parts = new ArrayList<Part>();
        collect(text, parts, 0);
        return new MailParts(HeadFields.parse(headOf(text)), parts, text);
    }

    private static void collect(String entity, List<Part> parts, int depth) {
        var head = HeadFields.parse(headOf(entity));
        var type = type(head);
        var body = bodyOf(entity);
        var boundary = BOUNDARY.matcher(head.first("content-type"));
        if (type.startsWith("multipart/") && depth < DEEPEST && boundary.find()) {
            var marker = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
            var pieces = pieces(body, "--" + marker.strip());
            if (pieces.size() > 1) {
                addPreamble(pieces.getFirst(), parts);
                pieces.subList(1, pieces.size()).forEach(each -> collect(each, parts, depth + 1));
                return;
            }
        }
        parts.add(new Part(type, head, PartText.decode(head, body)));
    }

    /** Some gateways write their notice before the first boundary. */
    private static void addPreamble(String preamble, List<Part> parts) {
        if (preamble.contains("@")) {
            parts.add(new Part("text/plain", new HeadFields(List.of()), preamble));
        }
    }

    private static List<String> pieces(String body, String marker) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var line : body.split("\n", -1)) {
            var trimmed = line.stripTrailing();
            if (trimmed.equals(marker) || trimmed.equals(marker + "--")) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(line).append('\n');
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static String type(HeadFields head) {
        var value = head.first("content-type");
        var end = value.indexOf(';');
        var type = (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? "text/plain" : type;
    }

    private static String headOf(String entity) {
        if (entity.startsWith("\n")) {
            return "";
        }
        var end = entity.indexOf("\n\n");
        return end < 0 ? entity : entity.substring(0, end);
    }

    private static String bodyOf(String entity) {
        if (entity.startsWith("\n")) {
            return entity.substring(1);
        }
        var end = entity.indexOf("\n\n");
        return end < 0 ? "" : entity.substring(end + 2);
    }
}
