package org.broadsheet.subscribers.csv;

/**
 * How large a table may be.
 *
 * @param columns most columns
 * @param headingCharacters longest first row
 * @param rowCharacters longest row, also where a quote is never closed
 */
public record CsvLimits(int columns, int headingCharacters, int rowCharacters) {
    public static final CsvLimits DEFAULT = new CsvLimits(300, 64 * 1_024, 1_024 * 1_024);
}
