package org.broadsheet.shared;

/** Who did something. */
public sealed interface Actor {
    record Staff(long id) implements Actor {}

    record Subscriber(long id) implements Actor {}

    record ApiKey(long id) implements Actor {}

    /** Broadsheet itself; {@code part} names the job or rule that acted. */
    record Program(String part) implements Actor {}

    /** One word and an id, as kept in the database: {@code staff:7}, {@code system:collect}. */
    default String asText() {
        return switch (this) {
            case Staff(long id) -> "staff:" + id;
            case Subscriber(long id) -> "subscriber:" + id;
            case ApiKey(long id) -> "key:" + id;
            case Program(String part) -> "system:" + part;
        };
    }
}
