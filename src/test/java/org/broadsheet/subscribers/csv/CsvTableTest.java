package org.broadsheet.subscribers.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.shared.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    private static final String PEOPLE = "Name,Email\nŽana Müller,zana@example.org\n";

    @TempDir private Path folder;

    @Test
    void theLettersOfUtf16AreReadWithAndWithoutAMark() throws IOException {
        assertThat(rows("\uFEFF" + PEOPLE, UTF_16LE))
                .containsExactly("Žana Müller|zana@example.org");
        assertThat(rows("\uFEFF" + PEOPLE, UTF_16BE))
                .containsExactly("Žana Müller|zana@example.org");
        assertThat(rows(PEOPLE, UTF_16LE)).containsExactly("Žana Müller|zana@example.org");
        assertThat(rows(PEOPLE, UTF_16BE)).containsExactly("Žana Müller|zana@example.org");
    }

    @Test
    void aMarkOfUtf8IsNoPartOfTheFirstHeading() throws IOException {
        try (var table = CsvTable.open(file("\uFEFF" + PEOPLE, UTF_8))) {
            assertThat(table.headings()).containsExactly("Name", "Email");
        }
    }

    @Test
    void whatIsNotUtf8IsReadAsWindows1252() throws IOException {
        var western = "Name,Email\nJosé Müller,jose@example.org\nZoë Åkesson,zoe@example.org\n";
        assertThat(rows(western, Charset.forName("windows-1252")))
                .containsExactly("José Müller|jose@example.org", "Zoë Åkesson|zoe@example.org");
    }

    @Test
    void semicolonsTabsAndBarsSeparateToo() throws IOException {
        for (var delimiter : List.of(";", "\t", "|")) {
            assertThat(rows(PEOPLE.replace(",", delimiter), UTF_8))
                    .containsExactly("Žana Müller|zana@example.org");
        }
    }

    @Test
    void aDelimiterWithinAQuotedHeadingDoesNotCount() throws IOException {
        try (var table = CsvTable.open(file("\"a;b;c\",d\n1,2\n", UTF_8))) {
            assertThat(table.headings()).containsExactly("a;b;c", "d");
        }
    }

    @Test
    void aRowKnowsItsLineBehindOneThatSpansLines() throws IOException {
        var text = "name,note\nAda,\"one\ntwo\"\n\nBoris,x\n";
        try (var table = CsvTable.open(file(text, UTF_8))) {
            assertThat(table.next()).extracting(row -> row == null ? 0 : row.line()).isEqualTo(2L);
            assertThat(table.next()).extracting(row -> row == null ? 0 : row.line()).isIn(4L, 5L);
        }
    }

    @Test
    void aQuoteThatIsNeverClosedIsSaidWithItsLine() throws IOException {
        var text =
                "name,email\nAda,ada@example.org\n\"Boris,boris@example.org\nCora,c@example.org\n";
        assertThatThrownBy(() -> rows(text, UTF_8))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("csv.quote-open")
                .hasMessageContaining("3");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotReadAWholeFileIntoMemory() throws IOException {
        var text =
                "name,email\n\"Boris,boris@example.org\n" + "Cora,c@example.org\n".repeat(200_000);
        assertThatThrownBy(() -> rows(text, UTF_8))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("csv.row-too-long");
    }

    @Test
    void threeHundredColumnsAreReadAndOneMoreIsRefused() throws IOException {
        assertThat(CsvTable.open(file(columns(300), UTF_8)).headings()).hasSize(300);
        assertThatThrownBy(() -> CsvTable.open(file(columns(301), UTF_8)))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("csv.too-many-columns");
    }

    @Test
    void tenMegabytesOfHeadingAreRefused() throws IOException {
        var heading = "x".repeat(10 * 1_024 * 1_024);
        assertThatThrownBy(() -> CsvTable.open(file(heading, UTF_8)))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("csv.headings-too-long");
    }

    @Test
    void aNulIsNoText() throws IOException {
        assertThatThrownBy(() -> rows("name,email\nAda\0,ada@example.org\n", UTF_8))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("csv.nul");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        for (var text : List.of("", "\n\n", "\uFEFF")) {
            assertThatThrownBy(() -> CsvTable.open(file(text, UTF_8)))
                    .isInstanceOf(UserProblem.class)
                    .hasMessageContaining("csv.empty");
        }
    }

    @Test
    void whatWouldRunInASpreadsheetIsWrittenHarmlessAndReadAsItWas() throws IOException {
        var values = List.of("=1+1", "+44", "-5", "@sum", "\tx", "'quoted", "plain", "a,\"b\"\nc");
        var bytes = new ByteArrayOutputStream();
        try (var csv = new CsvFile(bytes)) {
            csv.row(IntStream.range(0, values.size()).mapToObj(i -> "h" + i).toList());
            csv.row(values);
        }
        assertThat(bytes.toString(UTF_8)).contains("'=1+1,'+44,'-5,'@sum");
        try (var table = CsvTable.open(file(bytes.toString(UTF_8), UTF_8))) {
            var row = table.next();
            assertThat(row == null ? List.of() : row.values())
                    .map(value -> Formulas.plain(String.valueOf(value)))
                    .isEqualTo(values);
        }
    }

    private static String columns(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    }

    private List<String> rows(String text, Charset charset) throws IOException {
        var rows = new ArrayList<String>();
        try (var table = CsvTable.open(file(text, charset))) {
            for (var row = table.next(); row != null; row = table.next()) {
                rows.add(String.join("|", row.values()));
            }
        }
        return rows;
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("people.csv"), text.getBytes(charset));
    }
}
