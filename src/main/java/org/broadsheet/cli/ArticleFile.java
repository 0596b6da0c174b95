package org.broadsheet.cli;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.broadsheet.shared.UserProblem;

/** Articles as JSON Lines; what is wrong is told with file and line. */
record ArticleFile(Path path) {

    List<ArticleRow> rows() throws IOException {
        return rows(false);
    }

    /** Refuses an id that stands there twice. */
    List<ArticleRow> distinctRows() throws IOException {
        return rows(true);
    }

    /** Refuses a file without any article. */
    List<ArticleRow> someRows() throws IOException {
        var rows = rows();
        if (rows.isEmpty()) {
            throw new UserProblem("topics.rows.none", name());
        }
        return rows;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    private List<ArticleRow> rows(boolean distinct) throws IOException {
        var rows = new ArrayList<ArticleRow>();
        var ids = new HashSet<String>();
        var number = 0;
        for (var line : text().lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var row = ArticleRow.of(line);
            if (row == null) {
                throw new UserProblem("topics.rows.unreadable", name(), number);
            }
            if (!ids.add(row.id()) && distinct) {
                throw new UserProblem("topics.rows.id-twice", name(), number, row.id());
            }
            rows.add(row);
        }
        return rows;
    }

    /** Without the mark that some editors put before UTF-8. */
    private String text() throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new UserProblem("topics.rows.no-file", name());
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes()));
            return text.toString().replaceFirst("^\\uFEFF", "");
        } catch (CharacterCodingException | ZipException | EOFException broken) {
            throw new UserProblem("topics.rows.not-text", name());
        }
    }

    /** A file whose name ends in .gz is unpacked. */
    private byte[] bytes() throws IOException {
        var stored = Files.readAllBytes(path);
        if (!path.toString().endsWith(".gz")) {
            return stored;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        }
    }
}
