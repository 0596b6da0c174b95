package org.broadsheet.subscribers.csv;

import java.util.List;

/**
 * One row under the headings.
 *
 * @param line on which it begins; the headings are on line 1
 * @param values as many as the row has, be it more or fewer than headings
 */
public record CsvRow(long line, List<String> values) {
    public CsvRow {
        values = List.copyOf(values);
    }

    /** Empty where the row is too short. */
    public String value(int column) {
        return column < values.size() ? values.get(column) : "";
    }

    /** True when values stand beyond the last heading. */
    public boolean isLongerThan(int columns) {
        return values.stream().skip(columns).anyMatch(value -> !value.isBlank());
    }
}
