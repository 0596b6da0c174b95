package org.broadsheet.subscribers.mapping;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.subscribers.mapping.ParsedPerson.Standing;

/** States in the words of the programs that export them. */
final class StatusWords {
    private static final Map<String, Standing> WORDS =
            Map.ofEntries(
                    entry("subscribed", Standing.MEMBER),
                    entry("active", Standing.MEMBER),
                    entry("paused", Standing.MEMBER),
                    entry("enabled", Standing.MEMBER),
                    entry("confirmed", Standing.MEMBER),
                    entry("unconfirmed", Standing.UNCONFIRMED),
                    entry("pending", Standing.UNCONFIRMED),
                    entry("unsubscribed", Standing.LEFT),
                    entry("left", Standing.LEFT),
                    entry("disabled", Standing.LEFT),
                    entry("archived", Standing.LEFT),
                    entry("nonsubscribed", Standing.LEFT),
                    entry("bounced", Standing.BOUNCED),
                    entry("cleaned", Standing.BOUNCED),
                    entry("unreachable", Standing.BOUNCED),
                    entry("complained", Standing.COMPLAINED),
                    entry("spam", Standing.COMPLAINED),
                    entry("blocklisted", Standing.BLOCKED),
                    entry("blacklisted", Standing.BLOCKED),
                    entry("suppressed", Standing.BLOCKED));

    private StatusWords() {}

    static Optional<Standing> find(String word) {
        return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    static boolean isYes(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true", "y", "ja", "da" -> true;
            default -> false;
        };
    }
}
