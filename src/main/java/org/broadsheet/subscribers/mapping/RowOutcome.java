package org.broadsheet.subscribers.mapping;

import java.util.List;

/** What a row turned out to be. */
public sealed interface RowOutcome {
    long line();

    record Person(ParsedPerson person) implements RowOutcome {
        @Override
        public long line() {
            return person.line();
        }
    }

    /** An address of which only a digest is known, and that it must not be mailed. */
    record Digest(long line, String digest) implements RowOutcome {}

    /** {@code typed} is what stood for the address; {@code key} names the message that says why. */
    record Refused(long line, String typed, String key, List<Object> arguments)
            implements RowOutcome {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
