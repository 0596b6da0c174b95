package org.broadsheet.delivery.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What our own mails leave in what comes back, wherever it stands: none of it is checked here.
 *
 * @param envelopes addresses of the form of our envelope senders
 * @param unsubscribes tokens of unsubscribe links and addresses
 * @param messageIds every Message-ID in it, in brackets
 */
public record Traces(List<String> envelopes, List<String> unsubscribes, List<String> messageIds) {
    private static final int MOST = 50;
    private static final Pattern ENVELOPE =
            Pattern.compile("\\bb\\+[0-9a-z._-]{3,62}@[a-z0-9.-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSUBSCRIBE =
            Pattern.compile("(?:/u/|\\bu\\+)([0-9a-z._-]{3,120})");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<[A-Za-z0-9.]{1,64}@[A-Za-z0-9.-]+>");

    public Traces {
        envelopes = List.copyOf(envelopes);
        unsubscribes = List.copyOf(unsubscribes);
        messageIds = List.copyOf(messageIds);
    }

    public static Traces in(byte[] mail) {
        // Soft line breaks of quoted-printable and folds cut tokens in two.
        var text = new String(mail, ISO_8859_1).replaceAll("=\r?\n", "");
        return new Traces(
                found(ENVELOPE, text, 0).stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .toList(),
                found(UNSUBSCRIBE, text, 1),
                found(MESSAGE_ID, text, 0));
    }

    /** The same of addresses only. */
    public static Traces of(List<String> addresses) {
        return in(String.join("\n", addresses).getBytes(ISO_8859_1));
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(group))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
