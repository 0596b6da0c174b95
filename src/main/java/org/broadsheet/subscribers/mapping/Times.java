package org.broadsheet.subscribers.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time as exports write them; without an offset they are UTC. */
final class Times {
    /** Date, time, and an offset that may be glued on or stand apart, as Go prints it. */
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?.*)?");

    private Times() {}

    static Optional<Instant> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(form.group(1));
            if (form.group(2) == null) {
                return Optional.of(date.atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            var local = LocalDateTime.parse(form.group(1) + "T" + form.group(2));
            return Optional.of(OffsetDateTime.of(local, offset(form.group(3))).toInstant());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.equals("Z") || text.equals("UTC")
                ? ZoneOffset.UTC
                : ZoneOffset.of(text);
    }
}
