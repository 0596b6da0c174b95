package org.broadsheet.subscribers;

import java.util.Locale;
import java.util.Map;
import org.broadsheet.shared.EmailAddress;

/**
 * The class of receiving servers behind an address: each has its own rate, and a slow one slows
 * nobody else.
 */
public enum Lane {
    GMAIL,
    MICROSOFT,
    YAHOO,
    APPLE,
    OTHER;

    private static final Map<String, Lane> BY_NAME =
            Map.ofEntries(
                    Map.entry("gmail", GMAIL),
                    Map.entry("googlemail", GMAIL),
                    Map.entry("outlook", MICROSOFT),
                    Map.entry("hotmail", MICROSOFT),
                    Map.entry("live", MICROSOFT),
                    Map.entry("msn", MICROSOFT),
                    Map.entry("yahoo", YAHOO),
                    Map.entry("ymail", YAHOO),
                    Map.entry("aol", YAHOO),
                    Map.entry("icloud", APPLE),
                    Map.entry("me", APPLE),
                    Map.entry("mac", APPLE));

    /** By the first label of a domain of at most three: gmail.com, hotmail.co.uk. */
    public static Lane of(EmailAddress address) {
        var labels = address.wireDomain().split("\\.");
        return labels.length > 3 ? OTHER : BY_NAME.getOrDefault(labels[0], OTHER);
    }

    /** As the tables keep it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
