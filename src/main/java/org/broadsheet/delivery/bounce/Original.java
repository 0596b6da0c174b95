package org.broadsheet.delivery.bounce;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was returned of the mail that bounced, in a part of its own or behind the notice. */
record Original(List<String> messageIds, List<String> to, List<String> from) {
    private static final Pattern MESSAGE_ID =
            Pattern.compile(
                    "^message-id[ \\t]*:\\s*(<[^>\\s]+>)",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern TO =
            Pattern.compile(
                    "^(?:x-envelope-to|to)[ \\t]*:(.*(?:\\n[ \\t].*){0,100})",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern FROM =
            Pattern.compile("^from[ \\t]*:(.*)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    static Original of(MailParts mail) {
        var texts = mail.parts().stream().map(MailParts.Part::text).toList();
        var originals =
                mail.parts().stream()
                        .filter(MailParts.Part::isOriginal)
                        .map(MailParts.Part::text)
                        .toList();
        var returned = originals.isEmpty() ? texts : originals;
        return new Original(
                texts.stream().flatMap(text -> found(MESSAGE_ID, text)).distinct().toList(),
                people(TO, returned),
                people(FROM, returned));
    }

    private static List<String> people(Pattern field, List<String> texts) {
        return texts.stream()
                .flatMap(text -> found(field, text))
                .flatMap(value -> Addresses.all(value).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
