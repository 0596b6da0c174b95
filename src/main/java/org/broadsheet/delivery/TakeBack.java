package org.broadsheet.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes rows back from hands that are surely gone: of a dead process, of an earlier attempt of this
 * very step, or of an execution of this process that has ended. Never by a range of ids.
 *
 * <p>A row in the hand of the dead may have been accepted. On a {@code resend} list every such row
 * is in doubt and sent again; on a {@code hold} list only those whose data may have been on the
 * wire are, and they stay.
 */
final class TakeBack {
    private static final String LOCK =
            """
            select id, token,
                   case when (token like :ofThisStep and token not like :ofThisAttempt) or owner in (
            """
                    + Nodes.deadOnes()
                    + """
                    ) then true else false end as gone
                    from delivery
                    where edition_id = :edition and state in ('claimed', 'sending')
                      and not exists (select 1 from delivery_hand h where h.token = delivery.token)
                      and ((token like :ofThisStep and token not like :ofThisAttempt)
                           or owner = :node
                           or owner in (
                    """
                    + Nodes.deadOnes()
                    + ")) for update skip locked";

    private static final String HOLDS =
            " exists (select 1 from mailing_list l where l.id = delivery.list_id and l.in_doubt = 'hold')";

    private static final String UNSENT =
            Move.GIVE_BACK.update()
                    + ", due_at = :now where id in (:ids) and state = 'claimed' and"
                    + HOLDS
                    + " and "
                    + Move.GIVE_BACK.allowed();

    private static final String MAYBE_SENT =
            Move.DOUBT.update()
                    + ", due_at = :now, attempts = attempts + 1 where id in (:ids) and "
                    + Move.DOUBT.allowed();

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Doubts doubts;
    private final Stragglers stragglers;
    private final Clock clock;

    TakeBack(
            JdbcClient jdbc,
            Transactions transactions,
            Doubts doubts,
            Stragglers stragglers,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.doubts = doubts;
        this.stragglers = stragglers;
        this.clock = clock;
    }

    /**
     * Returns how many rows were taken back.
     *
     * @param node this process
     * @param live the tokens in this process's hands now
     */
    int takeBack(EditionId edition, Seat seat, String node, Collection<String> live) {
        return transactions.run(() -> {
            var ids = lock(edition, seat, node, live);
            if (!ids.isEmpty()) {
                move(UNSENT, ids);
                move(MAYBE_SENT, ids);
            }
            doubts.resend(edition);
            stragglers.recall(edition);
            return ids.size();
        });
    }

    /**
     * Only rows of hands that were ended are taken: one that settles while this looks still has its
     * row in {@code delivery_hand} until what it noted is written up. A hand is named live before
     * its rows are claimed. So the live ones are looked at after the rows were read: the other way
     * round, rows that a seat claims just between the two look abandoned.
     */
    private List<Long> lock(EditionId edition, Seat seat, String node, Collection<String> live) {
        var inHands =
                jdbc.sql(LOCK)
                        .param("edition", edition.value())
                        .param("ofThisStep", seat.everyAttempt())
                        .param("ofThisAttempt", seat.tokenStart() + "%")
                        .param("node", node)
                        .query((row, number) ->
                                new InHand(
                                        row.getLong("id"),
                                        row.getString("token"),
                                        row.getBoolean("gone")))
                        .list();
        return inHands.stream()
                .filter(row -> row.gone() || !live.contains(row.token()))
                .map(InHand::id)
                .toList();
    }

    /** A row in somebody's hand; {@code gone} where that hand is surely dead. */
    private record InHand(long id, String token, boolean gone) {}

    private void move(String sql, List<Long> ids) {
        jdbc.sql(sql).param("ids", ids).param("now", SqlTime.of(clock.instant())).update();
    }
}
