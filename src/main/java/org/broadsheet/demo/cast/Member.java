package org.broadsheet.demo.cast;

import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Rhythm;

/** One of the cast. */
public record Member(
        String name, EmailAddress address, Wishes wishes, Rhythm rhythm, Standing standing) {
    public boolean isMailable() {
        return standing == Standing.ACTIVE;
    }
}
