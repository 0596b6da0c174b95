package org.broadsheet.subscribers.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.shared.AddressOutcome;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.csv.CsvRow;
import org.broadsheet.subscribers.csv.Formulas;
import org.broadsheet.subscribers.mapping.ParsedPerson.Standing;
import org.jspecify.annotations.Nullable;

/** Turns rows into people, by a mapping. */
public final class PersonReader {
    private static final Pattern DIGEST =
            Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cc}+");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final Mapping mapping;
    private final EvidenceReader evidence;
    private final AttributeReader attributes;

    /** {@code declared} is where the people signed up as the admin says, null where nobody does. */
    public PersonReader(Mapping mapping, ParsedPerson.@Nullable Evidence declared, Instant now) {
        this.mapping = mapping.checked();
        this.evidence = new EvidenceReader(mapping, declared, now.plus(1, ChronoUnit.DAYS));
        this.attributes = new AttributeReader(mapping);
    }

    public RowOutcome read(CsvRow row) {
        var typed = mapping.has(Meaning.ADDRESS) ? text(row, Meaning.ADDRESS) : "";
        try {
            if (row.isLongerThan(mapping.columns().size())) {
                throw new UserProblem(
                        "import.row.too-many-values",
                        row.values().size(),
                        mapping.columns().size());
            }
            return typed.isEmpty() ? digest(row) : person(row, typed);
        } catch (UserProblem problem) {
            return new RowOutcome.Refused(row.line(), typed, problem.key(), problem.arguments());
        }
    }

    private RowOutcome digest(CsvRow row) {
        var digest = text(row, Meaning.DIGEST);
        if (!DIGEST.matcher(digest).matches()) {
            throw new UserProblem(
                    mapping.has(Meaning.ADDRESS) || digest.isEmpty()
                            ? "import.row.no-address"
                            : "import.row.no-digest");
        }
        return new RowOutcome.Digest(row.line(), digest.toLowerCase(Locale.ROOT));
    }

    private RowOutcome person(CsvRow row, String typed) {
        var address =
                switch (EmailAddress.check(typed)) {
                    case AddressOutcome.Accepted(var accepted) -> accepted;
                    case AddressOutcome.Rejected(var reason) -> throw new UserProblem(reason.key());
                };
        var standing = standing(row);
        var saysNo = standing.saysNo();
        return new RowOutcome.Person(
                new ParsedPerson(
                        row.line(),
                        address,
                        name(row),
                        orNull(text(row, Meaning.EXTERNAL_ID)),
                        standing,
                        saysNo ? refusal(row, standing) : null,
                        standing == Standing.MEMBER ? evidence.of(row) : null,
                        saysNo ? ParsedPerson.Wish.NONE : wish(row),
                        saysNo ? Map.of() : attributes.of(row)));
    }

    private Standing standing(CsvRow row) {
        var suppressed = text(row, Meaning.SUPPRESSED);
        if (!suppressed.isEmpty()) {
            return switch (suppressed) {
                case "bounce" -> Standing.BOUNCED;
                case "complaint" -> Standing.COMPLAINED;
                default -> Standing.BLOCKED;
            };
        }
        if (!text(row, Meaning.CLEANED_AT).isEmpty()) {
            return Standing.BOUNCED;
        }
        if (StatusWords.isYes(text(row, Meaning.BLOCKED))) {
            return Standing.BLOCKED;
        }
        var left = text(row, Meaning.LEFT_AT);
        if (!left.isEmpty()
                && !List.of("0", "no", "false").contains(left.toLowerCase(Locale.ROOT))) {
            return Standing.LEFT;
        }
        return said(row);
    }

    private Standing said(CsvRow row) {
        var status = text(row, Meaning.STATUS);
        if (!status.isEmpty()) {
            return StatusWords.find(status)
                    .orElseThrow(() -> new UserProblem("import.row.no-such-status", status));
        }
        return mapping.has(Meaning.CONFIRMED) && !StatusWords.isYes(text(row, Meaning.CONFIRMED))
                ? Standing.UNCONFIRMED
                : Standing.MEMBER;
    }

    private ParsedPerson.No refusal(CsvRow row, Standing standing) {
        var told = String.join("; ", mapping.values(row, Meaning.LEFT_REASON));
        var column = standing == Standing.LEFT ? Meaning.LEFT_AT : Meaning.CLEANED_AT;
        var at = Times.parse(text(row, column)).orElse(null);
        var words =
                verb(standing)
                        + " at "
                        + mapping.origin().label()
                        + (at == null ? "" : " on " + EvidenceReader.day(at) + " UTC")
                        + (told.isEmpty() ? "" : ": " + clean(told));
        return new ParsedPerson.No(cut(words, LONGEST_REASON), at);
    }

    private static String verb(Standing standing) {
        return switch (standing) {
            case LEFT -> "unsubscribed";
            case BOUNCED -> "undeliverable";
            case COMPLAINED -> "complained";
            case BLOCKED -> "blocklisted";
            case MEMBER, UNCONFIRMED -> throw new IllegalArgumentException("says no " + standing);
        };
    }

    private @Nullable String name(CsvRow row) {
        var whole = text(row, Meaning.NAME);
        var parts = (text(row, Meaning.FIRST_NAME) + " " + text(row, Meaning.LAST_NAME)).strip();
        return orNull(cut(whole.isEmpty() ? parts : whole, LONGEST_NAME));
    }

    private ParsedPerson.Wish wish(CsvRow row) {
        return new ParsedPerson.Wish(
                Tags.of(mapping.values(row, Meaning.TOPICS)),
                zone(text(row, Meaning.ZONE)),
                hour(text(row, Meaning.HOUR)),
                orNull(text(row, Meaning.RHYTHM)),
                orNull(text(row, Meaning.LANGUAGE)),
                orNull(text(row, Meaning.LENGTH)),
                StatusWords.isYes(text(row, Meaning.TEXT_ONLY)),
                split(text(row, Meaning.ARTICLE_LANGUAGES)),
                split(text(row, Meaning.OUTLETS_OUT)),
                Times.parse(text(row, Meaning.PAUSED_UNTIL)).orElse(null));
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static @Nullable ZoneId zone(String text) {
        try {
            return text.isEmpty() ? null : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new UserProblem("import.row.no-such-zone", text);
        }
    }

    private static @Nullable LocalTime hour(String text) {
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeException unknown) {
            throw new UserProblem("import.row.no-such-hour", text);
        }
    }

    private String text(CsvRow row, Meaning meaning) {
        return clean(mapping.value(row, meaning));
    }

    static String clean(String value) {
        return UNSEEN.matcher(Formulas.plain(value)).replaceAll(" ").strip();
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
