package org.broadsheet.delivery;

import java.util.Optional;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether mails of an edition may leave, decided in the transaction that takes them.
 *
 * <p>The first claim marks the edition as gone out in the same commit; an approval can be taken
 * back only while that mark is missing, so one of the two loses, never both win.
 */
final class EditionGate {
    private static final String OPEN =
            """
            select e.approved_revision from edition e where e.id = :edition and e.state = 'approved' and
            """
                    + SendStops.NONE_OPEN;

    private final JdbcClient jdbc;
    private final Editions editions;

    EditionGate(JdbcClient jdbc, Editions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    /** Empty while no revision is approved, after a stop, or while it waits for a press. */
    Optional<Integer> approvedRevision(EditionId edition) {
        return jdbc.sql(OPEN)
                .param("edition", edition.value())
                .query((row, number) -> row.getInt(1))
                .optional();
    }

    /**
     * Marks the first claim.
     *
     * @throws ApprovalTakenBack if an editor was faster: the claim must not commit
     */
    void goesOut(EditionId edition) {
        var marked =
                jdbc.sql(
                                "select count(*) from edition where id = :edition and went_out_at is not null")
                        .param("edition", edition.value())
                        .query((row, number) -> row.getInt(1))
                        .single();
        if (marked == 0 && !editions.markWentOut(edition)) {
            throw new ApprovalTakenBack();
        }
    }

    static final class ApprovalTakenBack extends RuntimeException {}
}
