package org.broadsheet.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An absolute http or https address, at most 2,048 characters.
 *
 * <p>No other scheme can be held, so that a {@code javascript:} link of a feed can reach neither a
 * mail nor a page.
 */
public record WebLink(String value) {
    private static final int LONGEST = 2_048;

    public WebLink {
        if (!isWebLink(value)) {
            throw new IllegalArgumentException(
                    "not an absolute http(s) address: " + shorten(value));
        }
    }

    public static Optional<WebLink> parse(String text) {
        var trimmed = text.strip();
        return isWebLink(trimmed) ? Optional.of(new WebLink(trimmed)) : Optional.empty();
    }

    public URI uri() {
        return URI.create(value);
    }

    /** The host in lower case, without a leading {@code www.}. */
    public String site() {
        var host = uri().getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isWebLink(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                    && uri.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static String shorten(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }
}
