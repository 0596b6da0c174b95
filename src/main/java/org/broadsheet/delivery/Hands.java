package org.broadsheet.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.broadsheet.editions.EditionId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The claimed blocks whose seats may still report accepted mails: one row each, which a report
 * writes and a take-back removes, so that of the two the later knows of the earlier.
 */
final class Hands {
    private static final String HANDS =
            """
            select token,
                   case when (token like :ofThisStep and token not like :ofThisAttempt) or owner in (
            """
                    + Nodes.deadOnes()
                    + """
                    ) then true else false end as gone
                    from delivery_hand
                    where edition_id = :edition
                      and ((token like :ofThisStep and token not like :ofThisAttempt)
                           or owner = :node
                           or owner in (
                    """
                    + Nodes.deadOnes()
                    + "))";

    private final NamedParameterJdbcOperations operations;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Set<String> standing = ConcurrentHashMap.newKeySet();
    private final Queue<String> settled = new ConcurrentLinkedQueue<>();

    Hands(NamedParameterJdbcOperations operations, Transactions transactions) {
        this.operations = operations;
        this.jdbc = JdbcClient.create(operations);
        this.transactions = transactions;
    }

    /** In the transaction that claims the block. */
    void begin(EditionId edition, Hand hand) {
        jdbc.sql("insert into delivery_hand (token, edition_id, owner) values (?, ?, ?)")
                .params(hand.token(), edition.value(), hand.node())
                .update();
        standing.add(hand.token());
    }

    /** In this process: whoever asks must keep {@link #endDead} waiting until it has noted. */
    boolean stands(String token) {
        return standing.contains(token);
    }

    /** In the transaction that reports; false when the hand was ended. */
    boolean report(String token) {
        return jdbc.sql("update delivery_hand set sheets = sheets + 1 where token = ?")
                        .param(token)
                        .update()
                == 1;
    }

    /**
     * Nothing of this block is in a seat's hand any more; it ends once its notes are written up.
     */
    void settled(String token) {
        settled.add(token);
    }

    boolean someSettled() {
        return !settled.isEmpty();
    }

    List<String> takeSettled() {
        var tokens = new ArrayList<String>();
        for (var token = settled.poll(); token != null; token = settled.poll()) {
            tokens.add(token);
        }
        return tokens;
    }

    /**
     * Only when all they noted is written up: rows of a hand that is no more are taken back, and a
     * note that came too late for that would be a mail sent twice.
     */
    void endSettled(List<String> tokens) {
        if (!tokens.isEmpty()) {
            transactions.run(() -> {
                end(tokens);
                return tokens;
            });
        }
    }

    /** Fences off hands of the dead, and of this process those that are not live. */
    void endDead(EditionId edition, Seat seat, String node, Collection<String> live) {
        record Found(String token, boolean gone) {}
        var found =
                jdbc.sql(HANDS)
                        .param("edition", edition.value())
                        .param("ofThisStep", seat.everyAttempt())
                        .param("ofThisAttempt", seat.tokenStart() + "%")
                        .param("node", node)
                        .query((row, number) ->
                                new Found(row.getString("token"), row.getBoolean("gone")))
                        .list();
        var dead =
                found.stream()
                        .filter(hand -> hand.gone() || !live.contains(hand.token()))
                        .map(Found::token)
                        .toList();
        transactions.run(() -> {
            end(dead);
            return dead;
        });
    }

    private void end(List<String> tokens) {
        if (!tokens.isEmpty()) {
            tokens.forEach(standing::remove);
            operations.batchUpdate(
                    "delete from delivery_hand where token = :token",
                    tokens.stream()
                            .map(token -> new MapSqlParameterSource("token", token))
                            .toArray(MapSqlParameterSource[]::new));
        }
    }
}
