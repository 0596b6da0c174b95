package org.broadsheet.subscribers;

import java.time.Instant;

/** What a sign-up form is answered; nothing of it depends on whose address it was. */
public sealed interface SignUpOutcome {
    record Taken() implements SignUpOutcome {}

    /** Too many from one network. */
    record TryLater(Instant when) implements SignUpOutcome {}
}
