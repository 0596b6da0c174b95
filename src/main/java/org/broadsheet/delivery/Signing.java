package org.broadsheet.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.broadsheet.delivery.dkim.DkimKey;
import org.broadsheet.delivery.dkim.DkimSigner;
import org.jspecify.annotations.Nullable;

/** Signs for whatever domain a list sends from, with the keys of the settings. */
final class Signing {
    private final List<DkimKey> keys;
    private final ConcurrentMap<String, DkimSigner> signers = new ConcurrentHashMap<>();

    Signing(List<DkimKey> keys) {
        this.keys = List.copyOf(keys);
    }

    static Signing of(MailSettings settings) {
        var keys = new ArrayList<DkimKey>();
        add(keys, settings.dkimSelector(), settings.dkimKeyFile());
        add(keys, settings.dkimSecondSelector(), settings.dkimSecondKeyFile());
        return new Signing(keys);
    }

    /** The signature fields; empty when no key is set. */
    Optional<byte[]> sign(String domain, byte[] head, byte[] body, Instant at) {
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(signer(domain).sign(head, List.of(body), at));
    }

    private DkimSigner signer(String domain) {
        return signers.computeIfAbsent(domain, name -> new DkimSigner(name, keys));
    }

    private static void add(List<DkimKey> keys, @Nullable String selector, @Nullable Path file) {
        if (selector != null && file != null) {
            keys.add(DkimKey.read(selector, file));
        }
    }
}
