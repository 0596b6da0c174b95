package org.broadsheet.delivery.dkim;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Set;
import org.broadsheet.shared.UserProblem;

/** Makes keys and keeps them in files that only their owner may read. */
public final class DkimKeys {
    /** RSA is what every provider checks; Ed25519 only stands beside it. */
    public enum Kind {
        RSA,
        ED25519
    }

    private static final int RSA_BITS = 2_048;

    private DkimKeys() {}

    /**
     * Makes a key and writes it.
     *
     * @throws UserProblem if the file exists already or cannot be written
     */
    public static DkimKey generate(Kind kind, String selector, Path file) {
        try {
            var pairs = KeyPairGenerator.getInstance(kind == Kind.RSA ? "RSA" : "Ed25519");
            if (kind == Kind.RSA) {
                pairs.initialize(RSA_BITS);
            }
            var key = new DkimKey(selector, pairs.generateKeyPair().getPrivate());
            write(key, file);
            return key;
        } catch (GeneralSecurityException everyJdkHasBoth) {
            throw new IllegalStateException(everyJdkHasBoth);
        }
    }

    private static void write(DkimKey key, Path file) {
        try (var channel =
                        Files.newByteChannel(
                                file,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                ownerOnly());
                var out = Channels.newOutputStream(channel)) {
            out.write(PemKey.write(key.key()).getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException exists) {
            throw new UserProblem("dkim.key-exists", String.valueOf(file.getFileName()));
        } catch (IOException unable) {
            throw new UserProblem("dkim.key-not-written", String.valueOf(file.getFileName()));
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
