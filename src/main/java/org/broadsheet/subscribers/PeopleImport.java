package org.broadsheet.subscribers;

import java.time.Instant;
import java.time.LocalDate;
import org.broadsheet.subscribers.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A file of people on its way in.
 *
 * @param rows under the headings
 * @param checked what the dry run found
 * @param imported how far the import is
 */
public record PeopleImport(
        ImportId id,
        ListId list,
        String fileName,
        State state,
        Mapping mapping,
        @Nullable Declared declared,
        long rows,
        ImportCounts checked,
        ImportCounts imported,
        @Nullable String problem,
        String actor,
        Instant openedAt) {

    public enum State {
        OPENED,
        CHECKING,
        CHECKED,
        ORDERED,
        IMPORTING,
        DONE,
        FAILED,
        DROPPED;

        public boolean isMoving() {
            return this == CHECKING || this == ORDERED || this == IMPORTING;
        }

        /** The mapping may still be changed. */
        public boolean isOpen() {
            return this == OPENED || this == CHECKED;
        }
    }

    /** Where the people signed up, as the admin declares for all rows that carry no proof. */
    public record Declared(String source, LocalDate date) {
        public Declared {
            if (source.isBlank()) {
                throw new IllegalArgumentException("a declared source says where");
            }
        }
    }
}
