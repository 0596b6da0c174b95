package org.broadsheet.delivery.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The per-recipient fields of RFC 3464 2.3, wherever in a mail they stand. */
record DeliveryStatus(List<HeadFields> people) {
    private static final Pattern FIELD =
            Pattern.compile(
                    "^(?:final-recipient|original-recipient)[ \\t]*:",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*\\n");

    static DeliveryStatus in(MailParts mail) {
        var people = new ArrayList<HeadFields>();
        for (var part : mail.parts()) {
            if (part.type().endsWith("delivery-status")) {
                people.addAll(groups(part.text()));
            }
        }
        for (var part : people.isEmpty() ? mail.parts() : List.<MailParts.Part>of()) {
            if (!part.isOriginal()) {
                people.addAll(groups(part.text()));
            }
        }
        return new DeliveryStatus(people.isEmpty() ? groups(mail.raw()) : people);
    }

    private static List<HeadFields> groups(String text) {
        var groups = new ArrayList<HeadFields>();
        if (!FIELD.matcher(text).find()) {
            return groups;
        }
        for (var block : EMPTY_LINES.split(text, -1)) {
            var fields = HeadFields.parse(block);
            if (fields.has("final-recipient") || fields.has("original-recipient")) {
                groups.add(fields);
            } else if (!groups.isEmpty() && isRest(fields)) {
                var known = new ArrayList<>(groups.removeLast().fields());
                known.addAll(fields.fields());
                groups.add(new HeadFields(known));
            }
        }
        return groups;
    }

    /** Some writers leave an empty line between the recipient and what befell it. */
    private static boolean isRest(HeadFields fields) {
        return fields.has("diagnostic-code") || (fields.has("status") && fields.has("action"));
    }

    /** Final-Recipient, or what else names the person. */
    static @Nullable String address(HeadFields fields) {
        for (var name : List.of("final-recipient", "original-recipient", "x-actual-recipient")) {
            var address = Addresses.ofField(fields.first(name));
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    static @Nullable String action(HeadFields fields) {
        var word = fields.first("action").toLowerCase(Locale.ROOT).replaceAll("[^a-z].*$", "");
        return word.isEmpty() ? null : word;
    }
}
