package org.broadsheet.editions.preflight;

import java.util.List;

/**
 * Something preflight found.
 *
 * @param code short and stable, like {@code no-unsubscribe}; its sentence is in {@code
 *     messages/preflight.properties}
 */
public record Finding(Level level, String code, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding blocks(String code, Object... arguments) {
        return new Finding(Level.BLOCKS, code, texts(arguments));
    }

    static Finding mended(String code, Object... arguments) {
        return new Finding(Level.MENDED, code, texts(arguments));
    }

    static Finding warns(String code, Object... arguments) {
        return new Finding(Level.WARNS, code, texts(arguments));
    }

    /** What was found, and what can be done. */
    public String sentence() {
        return FindingTexts.sentence(code, arguments);
    }

    private static List<String> texts(Object... arguments) {
        return List.of(arguments).stream().map(Object::toString).toList();
    }
}
