package org.broadsheet.collecting.extract.body;

import java.text.Normalizer;
import java.util.Locale;

/** Compares lines by their letters and digits only. */
final class Keys {
    private Keys() {}

    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
