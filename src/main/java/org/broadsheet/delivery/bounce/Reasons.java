package org.broadsheet.delivery.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds why a mail was not delivered, by the table {@code reasons.txt}.
 *
 * <p>The first line that fits decides. A line fits when its words are found and its status, if it
 * names one, is the one given.
 */
public final class Reasons {
    /** A row of the table. */
    private record Row(BounceClass bounceClass, String reason, Pattern when, Pattern words) {
        boolean fits(String key, String text) {
            return when.matcher(key).find() && words.matcher(text).find();
        }
    }

    /** A reason and the class it belongs to. */
    public record Reason(String word, BounceClass bounceClass) {}

    static final Reason UNDEFINED = new Reason("undefined", BounceClass.SOFT);
    private static final Reasons SHIPPED = new Reasons();

    private static final int LONGEST = 6_000;

    /** The name of a mailbox says nothing of why it was refused. */
    private static final Pattern ADDRESS = Pattern.compile(Addresses.ADDRESS);

    private final List<Row> rows;

    private Reasons() {
        try (var in = Reasons.class.getResourceAsStream("reasons.txt");
                var lines =
                        new BufferedReader(
                                new InputStreamReader(Objects.requireNonNull(in), UTF_8))) {
            rows =
                    lines.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Reasons::row)
                            .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Reasons shipped() {
        return SHIPPED;
    }

    /**
     * The reason for what a server said, in a returned mail or at SMTP time.
     *
     * @param status the enhanced status or an empty text
     * @param reply the SMTP reply code or an empty text
     * @param command RCPT, DATA, MAIL, CONNECT, or an empty text where it is not known
     */
    public Reason find(String words, String status, String reply, String command) {
        var bare =
                ADDRESS.matcher(words.substring(0, Math.min(LONGEST, words.length())))
                        .replaceAll("x@x");
        var text = bare.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var key = status + " " + reply + " " + command;
        return rows.stream()
                .filter(row -> row.fits(key, text))
                .findFirst()
                .map(row -> new Reason(row.reason(), row.bounceClass()))
                .orElse(UNDEFINED);
    }

    private static Row row(String line) {
        var columns = line.split("\\s{2,}", 4);
        return new Row(
                BounceClass.valueOf(columns[0]),
                columns[1],
                pattern(columns[2]),
                pattern(columns[3]));
    }

    private static Pattern pattern(String column) {
        return Pattern.compile(column.equals("*") ? "" : column);
    }
}
