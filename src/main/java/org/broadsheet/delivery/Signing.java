package org.broadsheet.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.broadsheet.delivery.dkim.DkimKey;
import org.broadsheet.delivery.dkim.DkimSigner;
import org.broadsheet.shared.UserProblem;

/** Signs for a list's domain with the keys that the settings name for it, read once. */
final class Signing {
    private final Function<String, List<DkimKey>> keys;
    private final ConcurrentMap<String, Optional<DkimSigner>> signers = new ConcurrentHashMap<>();

    private Signing(Function<String, List<DkimKey>> keys) {
        this.keys = keys;
    }

    /**
     * Reads every key now, so that one that cannot be used stops the start.
     *
     * @throws UserProblem if a file is missing, open to others or no key
     */
    static Signing of(MailSettings settings) {
        settings.keysFor("").forEach(Signing::read);
        settings.dkimKeys().forEach(key -> settings.keysFor(key.domain()).forEach(Signing::read));
        return new Signing(domain -> settings.keysFor(domain).stream().map(Signing::read).toList());
    }

    /** The signature fields; empty when no key is set for the domain. */
    Optional<byte[]> sign(String domain, byte[] head, byte[] body, Instant at) {
        return signers.computeIfAbsent(domain, this::signer)
                .map(signer -> signer.sign(head, List.of(body), at));
    }

    private Optional<DkimSigner> signer(String domain) {
        var its = keys.apply(domain);
        return its.isEmpty() ? Optional.empty() : Optional.of(new DkimSigner(domain, its));
    }

    private static DkimKey read(MailSettings.KeyFile file) {
        return DkimKey.read(file.selector(), file.file());
    }
}
