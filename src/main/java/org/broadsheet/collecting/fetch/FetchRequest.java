package org.broadsheet.collecting.fetch;

import org.broadsheet.shared.WebLink;

/** An address to read, and what we know of it from the last time. */
public record FetchRequest(WebLink address, Validators validators) {
    public static FetchRequest first(WebLink address) {
        return new FetchRequest(address, Validators.NONE);
    }
}
