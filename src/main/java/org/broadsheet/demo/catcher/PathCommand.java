package org.broadsheet.demo.catcher;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address and parameters of MAIL FROM or RCPT TO (RFC 5321 4.1.1.2 and 4.1.1.3). */
record PathCommand(String address, List<String> parameters) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:FROM|TO):\\s*<([^<>\\s]*)>((?:\\s+\\S+)*)\\s*", Pattern.CASE_INSENSITIVE);

    PathCommand {
        parameters = List.copyOf(parameters);
    }

    static Optional<PathCommand> parse(String arguments) {
        var form = FORM.matcher(arguments);
        if (!form.matches()) {
            return Optional.empty();
        }
        var parameters =
                Arrays.stream(form.group(2).strip().toUpperCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return Optional.of(new PathCommand(form.group(1), parameters));
    }

    boolean hasUtf8() {
        return parameters.contains("SMTPUTF8");
    }

    boolean needsUtf8() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(address);
    }

    boolean isLargerThan(int octets) {
        return parameters.stream()
                .filter(word -> word.matches("SIZE=\\d{1,18}"))
                .anyMatch(word -> Long.parseLong(word.substring(5)) > octets);
    }

    /** The first parameter of MAIL that we did not offer. */
    Optional<String> unknown() {
        return parameters.stream()
                .filter(word -> !word.matches("SIZE=\\d{1,18}|BODY=(7BIT|8BITMIME)|SMTPUTF8"))
                .findFirst();
    }
}
