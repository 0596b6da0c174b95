package org.broadsheet.web.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.broadsheet.delivery.LastReader;

/**
 * When the last reader has their mail, in words.
 *
 * @param earlier minutes by which the start can be moved forward; 0: it is not late, or it began
 */
record LastWords(String words, long earlier) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

    static LastWords of(LastReader.Forecast forecast, ZoneId zone, Instant now) {
        var words = new StringBuilder("Last reader ");
        words.append(time(forecast.at(), zone, now))
                .append(", at %,.0f mails a second.".formatted(Math.max(1, forecast.perSecond())));
        if (forecast.tomorrow() > 0) {
            words.append(" %,d are beyond today's most and wait.".formatted(forecast.tomorrow()));
        }
        if (forecast.isLate()) {
            words.append(
                    " That is %,d minutes after their slot."
                            .formatted(forecast.earlier().toMinutes()));
        }
        if (forecast.someExpire()) {
            words.append(
                    " Who is not reached within three hours gets these stories with the next edition.");
        }
        var canStart = forecast.isLate() && forecast.slot().isAfter(now);
        return new LastWords(words.toString(), canStart ? forecast.earlier().toMinutes() : 0);
    }

    private static String time(Instant at, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var local = at.atZone(zone);
        return (local.toLocalDate().equals(today) ? TIME : DAY).format(local);
    }
}
