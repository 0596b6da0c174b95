package org.broadsheet.subscribers.mapping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.broadsheet.subscribers.csv.CsvRow;
import org.jspecify.annotations.Nullable;

/** Finds what proves that a person agreed: in the row, else as the admin declares. */
final class EvidenceReader {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Mapping mapping;
    private final ParsedPerson.@Nullable Evidence declared;
    private final Instant latest;

    EvidenceReader(Mapping mapping, ParsedPerson.@Nullable Evidence declared, Instant latest) {
        this.mapping = mapping;
        this.declared = declared;
        this.latest = latest;
    }

    ParsedPerson.@Nullable Evidence of(CsvRow row) {
        var confirmed = time(row, Meaning.CONFIRMED_AT);
        if (confirmed.isPresent()) {
            return evidence(row, "confirmed", confirmed.get(), Meaning.CONFIRMED_FROM);
        }
        var asked = time(row, Meaning.ASKED_AT);
        if (asked.isPresent()) {
            return evidence(row, "signed up", asked.get(), Meaning.ASKED_FROM);
        }
        return vouchedFor(row).orElse(declared);
    }

    private ParsedPerson.Evidence evidence(
            CsvRow row, String verb, Instant at, Meaning fromColumn) {
        var from = PersonReader.clean(mapping.value(row, fromColumn));
        var wording = PersonReader.clean(mapping.value(row, Meaning.CONSENT_WORDING));
        return new ParsedPerson.Evidence(
                wording.isEmpty()
                        ? verb + " on " + day(at) + " UTC, says " + mapping.origin().label()
                        : PersonReader.cut(wording, 1_000),
                at,
                from.isEmpty() ? null : from);
    }

    /** listmonk keeps no time of confirmation, but since when a person it mails has been there. */
    private Optional<ParsedPerson.Evidence> vouchedFor(CsvRow row) {
        var vouches = mapping.origin() == Origin.LISTMONK || mapping.has(Meaning.CONFIRMED);
        return vouches
                ? time(row, Meaning.JOINED_AT)
                        .map(since ->
                                new ParsedPerson.Evidence(
                                        "on the list and enabled at "
                                                + mapping.origin().label()
                                                + " since "
                                                + day(since)
                                                + " UTC",
                                        since,
                                        null))
                : Optional.empty();
    }

    private Optional<Instant> time(CsvRow row, Meaning meaning) {
        return Times.parse(mapping.value(row, meaning)).filter(time -> time.isBefore(latest));
    }

    static String day(Instant at) {
        return MINUTE.format(at);
    }
}
