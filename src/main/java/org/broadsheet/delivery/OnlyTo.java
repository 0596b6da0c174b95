package org.broadsheet.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.shared.EmailAddress;

/** Keeps an installation that is not the real one from mailing real readers. */
final class OnlyTo {
    private final Set<String> allowed;

    OnlyTo(List<String> allowed) {
        this.allowed =
                allowed.stream()
                        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                        .filter(entry -> !entry.isEmpty())
                        .collect(Collectors.toSet());
    }

    boolean allows(EmailAddress address) {
        return allowed.isEmpty()
                || allowed.contains(address.key())
                || allowed.contains("@" + address.domain());
    }
}
