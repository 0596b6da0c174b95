package org.broadsheet.subscribers.csv;

import java.io.IOException;

/** What stands between the values: whichever the first line has most of, outside quotes. */
final class Delimiters {
    /** Of a file with one column. */
    static final char NONE = ',';

    private static final String KNOWN = ",;\t|";

    private Delimiters() {}

    static char of(TextFile text, CsvLimits limits) throws IOException {
        var counts = new int[KNOWN.length()];
        var quoted = false;
        try (var reader = text.open()) {
            for (var i = 0; i < limits.headingCharacters(); i++) {
                var c = reader.read();
                if (c < 0 || (!quoted && (c == '\n' || c == '\r') && i > 0)) {
                    break;
                }
                quoted ^= c == '"';
                var known = KNOWN.indexOf(c);
                if (known >= 0 && !quoted) {
                    counts[known]++;
                }
            }
        }
        return most(counts);
    }

    private static char most(int[] counts) {
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return KNOWN.charAt(best);
    }
}
