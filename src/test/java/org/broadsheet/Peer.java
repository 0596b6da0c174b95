package org.broadsheet;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * A program of others that judges what we make. Where it is missing, that is said loudly and the
 * judgement left out, but never in CI.
 */
record Peer(Path program) {
    private static final List<Path> PLACES =
            List.of(
                    Path.of("target/peers/node_modules/.bin"),
                    Path.of("/usr/local/bin"),
                    Path.of("/usr/bin"));

    /** What it said, and its exit code. */
    record Judgement(int exit, String words) {}

    /**
     * Finds it by name.
     *
     * @param how to install it
     */
    static Optional<Peer> find(String name, String how) {
        var found =
                PLACES.stream()
                        .map(place -> place.resolve(name).toAbsolutePath())
                        .filter(Files::isExecutable)
                        .map(Peer::new)
                        .findFirst();
        if (found.isEmpty()) {
            if ("required".equals(System.getenv("BROADSHEET_PEERS"))) {
                fail("no " + name + " on this machine, and here it must judge: " + how);
            }
            LoggerFactory.getLogger(Peer.class).error("NOT JUDGED BY {}: {}", name, how);
        }
        return found;
    }

    Judgement judge(Path input, String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
        var words = Files.createTempFile("peer", ".txt");
        var process =
                new ProcessBuilder(command)
                        .redirectInput(input.toFile())
                        .redirectOutput(words.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var exit = process.waitFor();
        var said = Files.readString(words, StandardCharsets.ISO_8859_1);
        Files.delete(words);
        return new Judgement(exit, said);
    }
}
