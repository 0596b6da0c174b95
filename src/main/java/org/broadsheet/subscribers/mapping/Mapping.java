package org.broadsheet.subscribers.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.csv.CsvRow;

/** What each column of one file means. */
public record Mapping(Origin origin, List<Column> columns) {
    public Mapping {
        columns = List.copyOf(columns);
    }

    /** One column; two may have the same heading. */
    public record Column(String heading, Meaning meaning) {}

    /**
     * As the headings say, or, for a file that has none and begins with an address or a digest at
     * once, by that first row: such a file is refused.
     */
    public static Mapping propose(List<String> headings) {
        return KnownHeadings.propose(headings);
    }

    /** The same with one column's meaning said by a person: {@code E-Mail=address}. */
    public Mapping with(String saying) {
        var equals = saying.lastIndexOf('=');
        var heading = saying.substring(0, Math.max(0, equals)).strip();
        var meaning =
                Meaning.find(saying.substring(equals + 1))
                        .orElseThrow(() -> new UserProblem("import.no-such-meaning", saying));
        if (columns.stream().noneMatch(column -> column.heading().equalsIgnoreCase(heading))) {
            throw new UserProblem("import.no-such-heading", heading, headings());
        }
        return new Mapping(
                origin,
                columns.stream()
                        .map(column ->
                                column.heading().equalsIgnoreCase(heading)
                                        ? new Column(column.heading(), meaning)
                                        : column)
                        .toList());
    }

    /** The same with the meanings of all columns, in their order. */
    public Mapping with(List<Meaning> meanings) {
        if (meanings.size() != columns.size()) {
            throw new UserProblem("import.other-columns");
        }
        return new Mapping(
                origin,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> new Column(columns.get(i).heading(), meanings.get(i)))
                        .toList());
    }

    /** Itself, where it can find people or digests. */
    public Mapping checked() {
        if (!has(Meaning.ADDRESS) && !has(Meaning.DIGEST)) {
            throw new UserProblem("import.no-address-column", headings());
        }
        return this;
    }

    public boolean has(Meaning meaning) {
        return columns.stream().anyMatch(column -> column.meaning() == meaning);
    }

    /** The first value that is not blank in a column of this meaning. */
    String value(CsvRow row, Meaning meaning) {
        var values = values(row, meaning);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** All values that are not blank in columns of this meaning. */
    List<String> values(CsvRow row, Meaning meaning) {
        var values = new ArrayList<String>();
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).meaning() == meaning && !row.value(i).isBlank()) {
                values.add(row.value(i).strip());
            }
        }
        return values;
    }

    private String headings() {
        return columns.stream().map(Column::heading).limit(20).collect(Collectors.joining(", "));
    }

    /** As the tables keep it: a line with the origin, then a line for each column. */
    public String text() {
        return origin.name()
                + columns.stream()
                        .map(column ->
                                "\n"
                                        + column.meaning().word()
                                        + "\t"
                                        + column.heading().replaceAll("[\\r\\n]+", " "))
                        .collect(Collectors.joining());
    }

    public static Mapping parse(String text) {
        var lines = text.split("\n", -1);
        var columns = new ArrayList<Column>();
        for (var i = 1; i < lines.length; i++) {
            var tab = lines[i].indexOf('\t');
            columns.add(
                    new Column(
                            lines[i].substring(tab + 1),
                            Meaning.find(lines[i].substring(0, tab)).orElse(Meaning.IGNORED)));
        }
        return new Mapping(Origin.valueOf(lines[0]), columns);
    }
}
