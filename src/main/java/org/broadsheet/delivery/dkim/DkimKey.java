package org.broadsheet.delivery.dkim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.shared.UserProblem;
import org.jspecify.annotations.Nullable;

/**
 * One private key and the selector under which its public half is published.
 *
 * <p>Read from a PEM file that only its owner may read.
 */
public final class DkimKey {
    private static final Pattern SELECTOR =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final int LEAST_RSA_BITS = 2_048;

    private final String selector;
    private final PrivateKey key;
    private final @Nullable NativeRsa fast;

    public DkimKey(String selector, PrivateKey key) {
        if (!SELECTOR.matcher(selector).matches()) {
            throw new UserProblem("dkim.selector-not-a-label", selector);
        }
        if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw new UserProblem("dkim.key-too-short", selector, rsa.getModulus().bitLength());
        }
        this.selector = selector;
        this.key = key;
        this.fast = isRsa() ? NativeRsa.of(key).orElse(null) : null;
    }

    /**
     * Reads a key.
     *
     * @throws UserProblem if the file is missing, open to others, or not a usable key
     */
    public static DkimKey read(String selector, Path pem) {
        var name = String.valueOf(pem.getFileName());
        try {
            if (isOpenToOthers(pem)) {
                throw new UserProblem("dkim.key-open-to-others", name);
            }
            return new DkimKey(selector, PemKey.parse(Files.readString(pem)));
        } catch (IOException unreadable) {
            throw new UserProblem("dkim.key-not-readable", name);
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new UserProblem("dkim.not-a-key", name);
        }
    }

    public String selector() {
        return selector;
    }

    PrivateKey key() {
        return key;
    }

    boolean isRsa() {
        return key instanceof RSAKey;
    }

    /** The {@code a=} tag. */
    String algorithm() {
        return isRsa() ? "rsa-sha256" : "ed25519-sha256";
    }

    /** RSA signs the text, Ed25519 its SHA-256 (RFC 8463 3). */
    byte[] sign(byte[] text) throws GeneralSecurityException {
        if (fast != null) {
            return fast.sign(text);
        }
        var signature = Signature.getInstance(isRsa() ? "SHA256withRSA" : "Ed25519");
        signature.initSign(key);
        signature.update(isRsa() ? text : Sha256.of(text));
        return signature.sign();
    }

    private static boolean isOpenToOthers(Path pem) throws IOException {
        var view = Files.getFileAttributeView(pem, PosixFileAttributeView.class);
        if (view == null) {
            return false;
        }
        var others = EnumSet.copyOf(List.of(PosixFilePermission.values()));
        others.removeAll(
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
        others.retainAll(view.readAttributes().permissions());
        return !others.isEmpty();
    }
}
