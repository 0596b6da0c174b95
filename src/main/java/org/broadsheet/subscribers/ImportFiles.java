package org.broadsheet.subscribers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The copies that imports work on, in the data folder and for the owner only: nobody can change a
 * file under a running import. A copy goes when its import ends.
 */
@Component
public class ImportFiles {
    private final Path folder;

    public ImportFiles(Installation installation) {
        this.folder = installation.data().resolve("imports");
    }

    /** A copy that belongs to no import yet. */
    record Staged(Path path, String contentHash) {}

    Staged stage(InputStream content) {
        try {
            makeFolder();
            var copy = Files.createTempFile(folder, "new", ".csv");
            var digest = MessageDigest.getInstance("SHA-256");
            try (var bytes = new DigestInputStream(content, digest)) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Staged(copy, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    void keep(Staged staged, ImportId id) {
        try {
            Files.move(staged.path(), rows(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows to import. */
    public Path rows(ImportId id) {
        return folder.resolve(id + ".csv");
    }

    /** The rows that were not taken, with line and reason. */
    public Path refused(ImportId id) {
        return folder.resolve(id + "-refused.csv");
    }

    /**
     * Takes an erased person's rows out of the refused ones; the rows to import go with the end of
     * their import.
     */
    void forget(String address) {
        try {
            if (Files.isDirectory(folder)) {
                try (var files = Files.newDirectoryStream(folder, "*-refused.csv")) {
                    for (var file : files) {
                        forget(address.getBytes(StandardCharsets.UTF_8), file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line by line as bytes, since a file may have any charset; letters of either case are one. */
    private static void forget(byte[] address, Path file) throws IOException {
        var wanted = new String(address, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var rest = Files.createTempFile(file.getParent(), "rest", ".csv");
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1);
                var writer = Files.newBufferedWriter(rest, StandardCharsets.ISO_8859_1)) {
            for (var line : (Iterable<String>) lines::iterator) {
                if (!line.toLowerCase(Locale.ROOT).contains(wanted)) {
                    writer.write(line);
                    writer.write("\r\n");
                }
            }
        }
        Files.move(rest, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void makeFolder() throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
