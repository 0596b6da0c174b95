package org.broadsheet.subscribers;

import org.broadsheet.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A person with an address. */
public record Subscriber(
        SubscriberId id,
        EmailAddress address,
        @Nullable String name,
        @Nullable String externalId,
        Lane lane) {}
