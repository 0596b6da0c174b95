package org.broadsheet.subscribers.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.shared.UserProblem;
import org.jspecify.annotations.Nullable;

/** A file of rows under headings, read row by row. */
public final class CsvTable implements AutoCloseable {
    private final CsvLimits limits;
    private final Charset charset;
    private final RowReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> headings;
    private long lastLine;

    private CsvTable(TextFile text, char delimiter, CsvLimits limits) throws IOException {
        this.limits = limits;
        this.charset = text.charset();
        this.reader = new RowReader(text.open(), limits.headingCharacters());
        this.parser =
                CSVFormat.Builder.create()
                        .setDelimiter(delimiter)
                        .setQuote('"')
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .get()
                        .parse(reader);
        this.records = parser.iterator();
        this.headings = headings(delimiter);
    }

    /** Opens it and reads the headings. */
    public static CsvTable open(Path file) {
        return open(file, CsvLimits.DEFAULT);
    }

    public static CsvTable open(Path file, CsvLimits limits) {
        try {
            var text = TextFile.of(file);
            return new CsvTable(text, Delimiters.of(text, limits), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> headings() {
        return headings;
    }

    /** As found. */
    public Charset charset() {
        return charset;
    }

    /** The next row, null behind the last. */
    public @Nullable CsvRow next() {
        var row = read(limits.rowCharacters());
        return row == null ? null : new CsvRow(row.line, row.values);
    }

    private record Raw(long line, List<String> values) {}

    private List<String> headings(char delimiter) {
        var first = read(limits.headingCharacters());
        if (first == null) {
            throw new UserProblem("csv.empty");
        }
        var named = first.values.stream().map(heading -> Formulas.plain(heading.strip())).toList();
        if (named.size() > limits.columns()) {
            throw new UserProblem("csv.too-many-columns", named.size(), limits.columns());
        }
        if (named.size() == 1 && delimiter == Delimiters.NONE && named.getFirst().isBlank()) {
            throw new UserProblem("csv.empty");
        }
        return named;
    }

    private @Nullable Raw read(int most) {
        reader.begin(most);
        var line = parser.getCurrentLineNumber() + 1;
        try {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            lastLine = parser.getCurrentLineNumber();
            return new Raw(line, Arrays.asList(record.values()));
        } catch (UncheckedIOException e) {
            throw problem(Objects.requireNonNull(e.getCause()), line);
        }
    }

    /** The line of the last row that was read. */
    public long lastLine() {
        return lastLine;
    }

    private RuntimeException problem(IOException cause, long line) {
        return switch (cause) {
            case RowReader.NulFound nul -> new UserProblem("csv.nul", line);
            case RowReader.RowTooLong tooLong when line == 1 ->
                    new UserProblem("csv.headings-too-long", limits.headingCharacters());
            case RowReader.RowTooLong tooLong -> new UserProblem("csv.row-too-long", line);
            default ->
                    String.valueOf(cause.getMessage()).contains("EOF")
                            ? new UserProblem("csv.quote-open", line)
                            : new UncheckedIOException(cause);
        };
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
