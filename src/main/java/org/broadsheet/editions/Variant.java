package org.broadsheet.editions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.editions.preflight.Finding;
import org.broadsheet.editions.render.Format;

/**
 * A rendered digest body shared by all readers with the same stories, length, language and
 * text-only; its bytes are read by {@link Variants#body}.
 *
 * @param findings what preflight found, as JSON
 */
public record Variant(
        VariantId id,
        EditionId edition,
        int revision,
        Format format,
        int stories,
        int overflow,
        String subject,
        int bodyBytes,
        int htmlBytes,
        Preflighted preflight,
        String findings) {

    /** How a variant came through preflight. */
    public enum Preflighted {
        PASSED,
        MENDED,
        WARNED,
        BLOCKED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Preflighted of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What preflight found, worst first. */
    public List<Finding> found() {
        return Stream.of(Json.read(findings, Finding[].class))
                .sorted(Comparator.comparing(Finding::level))
                .toList();
    }

    public boolean blocks() {
        return preflight == Preflighted.BLOCKED;
    }
}
