package org.broadsheet.subscribers;

import java.time.Instant;
import java.util.Map;
import org.broadsheet.subscribers.mapping.ParsedPerson;
import org.broadsheet.subscribers.mapping.RowOutcome;
import org.jspecify.annotations.Nullable;

/** What is to become of a row, held against what we know. */
sealed interface ImportVerdict {
    /** New to the list; {@code known} where we know the person from elsewhere. */
    record Join(ParsedPerson person, ImportWish wish, @Nullable Known known)
            implements ImportVerdict {}

    /** On the list already: what is missing is filled in. */
    record Fill(ParsedPerson person, ImportWish wish, Known known) implements ImportVerdict {}

    /** Unsubscribed in the file. */
    record Leave(ParsedPerson person, ParsedPerson.No no, @Nullable Known known)
            implements ImportVerdict {}

    record Suppress(ParsedPerson person, ParsedPerson.No no, Suppressions.Reason reason)
            implements ImportVerdict {}

    record SuppressDigest(String digest) implements ImportVerdict {}

    record Refuse(RowOutcome.Refused refused) implements ImportVerdict {}

    /**
     * A person we have, and how they stand on this list; no state where they are not on it.
     *
     * @param saidYesAt when they last confirmed here, or an admin added them with their word; an
     *     import is no yes of that kind
     */
    record Known(
            SubscriberId id,
            @Nullable String name,
            @Nullable String externalId,
            Map<String, String> attributes,
            Subscription.@Nullable State state,
            @Nullable Instant saidYesAt) {}

    /** Choice and rhythm of a newcomer, and all attributes the row gives. */
    record ImportWish(Choice choice, Rhythm rhythm, Map<String, String> attributes) {}
}
