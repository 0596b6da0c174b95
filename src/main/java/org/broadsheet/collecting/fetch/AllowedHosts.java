package org.broadsheet.collecting.fetch;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.shared.WebLink;

/**
 * One's own hosts, which may be read although they are not public: {@code rss.internal}, or {@code
 * 127.0.0.1:8080} for one port only.
 */
public record AllowedHosts(Set<String> names) {
    public static final AllowedHosts NONE = new AllowedHosts(Set.of());

    public AllowedHosts {
        names =
                names.stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    public static AllowedHosts of(Collection<String> names) {
        return new AllowedHosts(Set.copyOf(names));
    }

    boolean allow(String host, int port) {
        var name = host.toLowerCase(Locale.ROOT);
        return names.contains(name) || names.contains(name + ":" + port);
    }

    boolean allow(WebLink link) {
        var uri = link.uri();
        var standard = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return allow(uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort());
    }
}
