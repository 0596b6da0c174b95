package org.broadsheet.subscribers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every opt-out, suppression and erasure, one JSON line each, in a file beside the database.
 *
 * <p>A line is on the disk before the change it tells of is committed, so that a restored backup
 * can be taught who has left since. It names people by keyed hash only. The first line is the
 * file's own name, by which a database remembers how far it knows the file.
 */
@Component
public class OptOutJournal {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HEAD = "{\"journal\":\"";

    private final Path file;

    public OptOutJournal(Installation installation) {
        this.file = installation.data().resolve("opt-outs.journal");
    }

    /** On the disk when this returns. */
    public synchronized void append(List<OptOut> optOuts) {
        if (optOuts.isEmpty()) {
            return;
        }
        var lines =
                optOuts.stream()
                        .map(optOut -> JSON.writeValueAsString(optOut) + "\n")
                        .collect(Collectors.joining());
        try {
            name();
            write(endsInALine() ? lines : "\n" + lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the opt-out journal cannot be written", e);
        }
    }

    /** The file's own name, given at the first call. */
    synchronized String name() throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        if (Files.size(file) == 0) {
            write(HEAD + UUID.randomUUID() + "\"}\n");
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        }
    }

    long length() throws IOException {
        return Files.size(file);
    }

    /** Reads what stands behind this byte; lines torn by a power cut are passed over. */
    void read(long from, Consumer<OptOut> each) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(from);
            try (var reader =
                    new java.io.BufferedReader(
                            new java.io.InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (!line.isBlank() && !line.startsWith(HEAD)) {
                        readLine(line, each);
                    }
                }
            }
        }
    }

    private static void readLine(String line, Consumer<OptOut> each) {
        OptOut optOut;
        try {
            optOut = JSON.readValue(line, OptOut.class);
        } catch (JacksonException torn) {
            return;
        }
        each.accept(optOut);
    }

    private boolean endsInALine() throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            return channel.size() == 0
                    || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
        }
    }

    private void write(String text) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
