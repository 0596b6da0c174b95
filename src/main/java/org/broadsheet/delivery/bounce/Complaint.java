package org.broadsheet.delivery.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Complaints in the abuse reporting format (RFC 5965). */
final class Complaint {
    private Complaint() {}

    static List<Bounce> bounces(MailParts mail) {
        for (var part : mail.parts()) {
            var fields = HeadFields.parse(part.text());
            if (part.type().equals("message/feedback-report")
                    || (!part.isOriginal() && fields.has("feedback-type"))) {
                return bounces(mail, fields);
            }
        }
        return List.of();
    }

    private static List<Bounce> bounces(MailParts mail, HeadFields report) {
        var named = new ArrayList<String>();
        for (var field : List.of("original-rcpt-to", "removal-recipient")) {
            report.all(field).forEach(value -> named.addAll(Addresses.all(value)));
        }
        if (named.isEmpty()) {
            named.addAll(Original.of(mail).to());
        }
        var type = report.first("feedback-type").toLowerCase(Locale.ROOT);
        return named.isEmpty()
                ? List.of(bounce(null, type))
                : named.stream().distinct().map(each -> bounce(each, type)).toList();
    }

    /** Only a reader's word counts as a complaint; a failed signature is ours to mend. */
    private static Bounce bounce(@Nullable String address, String type) {
        var bounceClass =
                switch (type) {
                    case "auth-failure", "dmarc" -> BounceClass.OURS;
                    case "not-spam" -> BounceClass.NONE;
                    default -> BounceClass.COMPLAINT;
                };
        return new Bounce(
                BounceKind.ARF, address, null, null, null, "feedback", bounceClass, type, "");
    }
}
