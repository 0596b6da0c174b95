package org.broadsheet.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** What people type for a constant or a zone, and what to say when it is none. */
final class Words {
    private Words() {}

    /** {@code must-approve} is MUST_APPROVE. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("\"" + word + "\" is none of " + all(type)));
    }

    static ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException unknown) {
            throw new TypeConversionException(
                    "\"" + typed + "\" is not a time zone we know, as in Europe/Belgrade");
        }
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Words::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
