package org.broadsheet.delivery;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether mails of an edition may leave, decided in the transaction that takes them.
 *
 * <p>The first claim marks the edition as gone out in the same commit; an approval can be taken
 * back only while that mark is missing, so one of the two loses, never both win.
 */
final class EditionGate {
    private final JdbcClient jdbc;

    EditionGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty while no revision is approved, or after a stop. */
    Optional<Integer> approvedRevision(EditionId edition) {
        return jdbc.sql(
                        "select approved_revision from edition where id = :edition and state = 'approved'")
                .param("edition", edition.value())
                .query((row, number) -> row.getInt(1))
                .optional();
    }

    /**
     * Marks the first claim.
     *
     * @throws ApprovalTakenBack if an editor was faster: the claim must not commit
     */
    void goesOut(EditionId edition, Instant now) {
        var marked =
                jdbc.sql(
                                "select count(*) from edition where id = :edition and went_out_at is not null")
                        .param("edition", edition.value())
                        .query((row, number) -> row.getInt(1))
                        .single();
        if (marked == 0 && markGoneOut(edition, now) == 0) {
            throw new ApprovalTakenBack();
        }
    }

    /** Stops the edition; false when it was not on its way. */
    boolean stop(EditionId edition) {
        return jdbc.sql(
                                "update edition set state = 'stopped' where id = :edition and state = 'approved'")
                        .param("edition", edition.value())
                        .update()
                == 1;
    }

    private int markGoneOut(EditionId edition, Instant now) {
        return jdbc.sql(
                        """
                        update edition set went_out_at = coalesce(went_out_at, :now)
                        where id = :edition and state = 'approved'
                        """)
                .param("edition", edition.value())
                .param("now", SqlTime.of(now))
                .update();
    }

    static final class ApprovalTakenBack extends RuntimeException {}
}
