package org.broadsheet.editions.preflight;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the declarations of a style attribute or of one rule. */
final class CssDeclarations {
    private CssDeclarations() {}

    /** Property to value, both in lower case, the last of each counting. */
    static Map<String, String> of(String css) {
        var declarations = new LinkedHashMap<String, String>();
        for (var part : css.split(";", -1)) {
            var colon = part.indexOf(':');
            if (colon > 0) {
                var property = part.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                var value = part.substring(colon + 1).replace("!important", "").strip();
                declarations.put(property, value.toLowerCase(Locale.ROOT));
            }
        }
        return declarations;
    }
}
