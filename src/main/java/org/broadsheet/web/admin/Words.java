package org.broadsheet.web.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.broadsheet.subscribers.MailingList;

/** Constants and times in words, and back from the forms. */
final class Words {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Words() {}

    /** MUST_APPROVE is {@code must-approve}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word, E otherwise) {
        for (var constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        return otherwise;
    }

    static MailingList.Approval approval(String word) {
        return constant(MailingList.Approval.class, word, MailingList.Approval.MUST_APPROVE);
    }

    static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    /** The policy as a sentence. */
    static String sentence(MailingList.Approval approval) {
        return switch (approval) {
            case MUST_APPROVE ->
                    "An editor approves each edition; without approval nobody is mailed.";
            case AT_DEADLINE -> "Each edition goes out at its deadline unless an editor stops it.";
            case AUTOMATIC -> "Each edition goes out by itself.";
        };
    }
}
