package org.broadsheet.subscribers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * The two secrets of an installation, made at the first start and kept outside the database, mode
 * 0600.
 *
 * <p>{@code links} signs what stands in mails; {@code pepper} keys the hashes of suppressed
 * addresses: who loses it loses the suppressions, so a backup holds it.
 */
@Component
public class SecretKeys {
    private final Path folder;

    public SecretKeys(Installation installation) {
        this.folder = installation.data().resolve("keys");
    }

    public byte[] links() {
        return read("links.key");
    }

    public byte[] pepper() {
        return read("pepper.key");
    }

    private byte[] read(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("key file " + name + " cannot be read", e);
        }
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(folder);
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            var empty = Files.createFile(file, ownerOnly);
            Files.writeString(empty, HexFormat.of().formatHex(key), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            return;
        }
    }
}
