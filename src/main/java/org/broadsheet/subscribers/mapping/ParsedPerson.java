package org.broadsheet.subscribers.mapping;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.broadsheet.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A person as a row tells it, not yet held against what we know. */
public record ParsedPerson(
        long line,
        EmailAddress address,
        @Nullable String name,
        @Nullable String externalId,
        Standing standing,
        @Nullable No no,
        @Nullable Evidence evidence,
        Wish wish,
        Map<String, String> attributes) {

    public ParsedPerson {
        attributes = Map.copyOf(attributes);
    }

    /** How they stand in the file. */
    public enum Standing {
        MEMBER,
        UNCONFIRMED,
        LEFT,
        BOUNCED,
        COMPLAINED,
        BLOCKED;

        /** They must not be mailed, whatever else we know. */
        public boolean saysNo() {
            return this != MEMBER && this != UNCONFIRMED;
        }
    }

    /**
     * What proves that they agreed.
     *
     * @param at when
     * @param from the network address, as the file has it
     */
    public record Evidence(String words, @Nullable Instant at, @Nullable String from) {}

    /**
     * Why they must not be mailed.
     *
     * @param at since when, null where the file does not say
     */
    public record No(String reason, @Nullable Instant at) {}

    /** What they chose, as far as the file says. */
    public record Wish(
            List<String> topics,
            @Nullable ZoneId zone,
            @Nullable LocalTime hour,
            @Nullable String rhythm,
            @Nullable String language,
            @Nullable String length,
            boolean textOnly,
            List<String> articleLanguages,
            List<String> outletsOut,
            @Nullable Instant pausedUntil) {
        static final Wish NONE =
                new Wish(
                        List.of(), null, null, null, null, null, false, List.of(), List.of(), null);

        public Wish {
            topics = List.copyOf(topics);
            articleLanguages = List.copyOf(articleLanguages);
            outletsOut = List.copyOf(outletsOut);
        }
    }
}
