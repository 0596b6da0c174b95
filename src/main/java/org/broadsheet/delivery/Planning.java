package org.broadsheet.delivery;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.broadsheet.subscribers.ChoiceId;
import org.broadsheet.subscribers.RhythmId;
import org.broadsheet.subscribers.SegmentSql;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Watermarks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Gives every mailable reader of an edition one row, whole groups at a time.
 *
 * <p>The same transaction closes the reader's open rows of older editions, whose stories the new
 * one carries, and moves the watermark past an older row that nobody can call back. Such a reader
 * then belongs to another group, with a shorter digest, and is found by the next {@link
 * #unplanned}.
 */
final class Planning {
    static final int BLOCK = 10_000;

    /** Where the condition of the edition's segment goes; a comment where it has none. */
    private static final String IN_THE_SEGMENT = "/* and in the segment */";

    private static final String GROUP =
            """
            select m.subscriber_id from mailable m
            where m.list_id = :list and m.choice_id = :choice and m.rhythm_id = :rhythm
              and m.watermark = :watermark and m.subscriber_id > :after and m.subscriber_id <= :upTo
            """;

    /**
     * Neither a row of this edition that stands, nor one of a newer edition that may reach them.
     */
    private static final String WITHOUT_A_ROW =
            """
             and not exists (select 1 from delivery d where d.edition_id = :edition
                    and d.subscriber_id = m.subscriber_id
                    and (d.state <> 'recalled' or d.maybe_twice))
             and not exists (select 1 from delivery d where d.subscriber_id = m.subscriber_id
                    and d.list_id = m.list_id and d.number > :number
                    and (d.maybe_twice or d.state in ('planned', 'claimed', 'sending', 'sent', 'deferred', 'in-doubt', 'held')))
             and (cast(:number as int) is null or m.watermark < :number)
             and (cast(:corrected as bigint) is null or exists (select 1 from delivery w
                    where w.edition_id = :corrected and w.subscriber_id = m.subscriber_id
                    and w.revision <= :wrongRevision
                    and (w.maybe_twice or w.state in ('claimed', 'sending', 'sent', 'in-doubt'))))
            """
                    + IN_THE_SEGMENT;

    private static final String OVERTAKE =
            Move.OVERTAKE.update()
                    + """
                    where list_id = :list and number < :number and number > :watermark
                      and maybe_twice = false
                    """
                    + "and "
                    + Move.OVERTAKE.allowed()
                    + " and subscriber_id in ("
                    + GROUP
                    + ")";

    /** Rows that a server may have accepted, or yet accept: what they told is not told again. */
    private static final String CANNOT_BE_CALLED_BACK =
            """
            select d.subscriber_id, max(d.number) newest from delivery d
            where d.list_id = :list and d.number < :number and d.number > :watermark
              and (d.state in ('claimed', 'sending', 'in-doubt')
                   or (d.maybe_twice and d.state <> 'bounced'))
              and d.subscriber_id in (
            """
                    + GROUP
                    + ") group by d.subscriber_id";

    private static final String PLAN_AGAIN =
            Move.PLAN_AGAIN.update()
                    + """
                    , revision = :revision, variant_id = :variant, slot_at = :slot, due_at = :slot, attempts = 0,
                      reply = null, status = null
                    where edition_id = :edition and maybe_twice = false
                      and cast(:variant as bigint) is not null
                    """
                    + "and "
                    + Move.PLAN_AGAIN.allowed()
                    + " and subscriber_id in ("
                    + GROUP
                    + WITHOUT_A_ROW
                    + ")";

    private static final String RELEASE =
            Move.RELEASE.update()
                    + """
                    , variant_id = :variant, revision = :revision, slot_at = :slot, due_at = :slot
                    where edition_id = :edition and cast(:variant as bigint) is not null
                    """
                    + "and "
                    + Move.RELEASE.allowed()
                    + " and subscriber_id in ("
                    + GROUP
                    + ")";

    private static final String INSERT =
            """
            insert into delivery (edition_id, subscriber_id, list_id, number, revision, variant_id, state, lane,
                                  slot_at, due_at, state_at)
            select :edition, m.subscriber_id, m.list_id, cast(:number as int), :revision, cast(:variant as bigint),
                   case when cast(:variant as bigint) is null then 'held' else 'planned' end, m.lane,
                   cast(:slot as timestamp with time zone), cast(:slot as timestamp with time zone),
                   cast(:now as timestamp with time zone)
            from mailable m
            where m.list_id = :list and m.choice_id = :choice and m.rhythm_id = :rhythm
              and m.watermark = :watermark and m.subscriber_id > :after and m.subscriber_id <= :upTo
            """
                    + WITHOUT_A_ROW
                    + """
                     and not exists (select 1 from delivery d where d.edition_id = :edition
                            and d.subscriber_id = m.subscriber_id)
                    """;

    /**
     * To be closed after the states. Driven by the group: each reader costs one look at an index.
     */
    private static final String HAVE_A_ROW =
            GROUP
                    + """
                     and exists (select 1 from delivery d where d.edition_id = :edition
                            and d.subscriber_id = m.subscriber_id and d.
                    """
                            .stripTrailing();

    private static final String HAVE_AN_OLDER_ROW =
            GROUP
                    + """
                     and exists (select 1 from delivery d where d.subscriber_id = m.subscriber_id
                            and d.list_id = m.list_id and d.number < :number and d.number > m.watermark
                            and d.
                    """
                            .stripTrailing()
                    + Move.OVERTAKE.allowed()
                    + ")";

    private static final String PASSED_OVER =
            GROUP
                    + WITHOUT_A_ROW
                    + """
                     and not exists (select 1 from delivery d where d.subscriber_id = m.subscriber_id
                            and d.list_id = m.list_id and d.number > m.watermark
                            and d.state in ('planned', 'claimed', 'sending', 'deferred', 'in-doubt', 'held'))
                    """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Watermarks watermarks;
    private final Stragglers stragglers;
    private final Clock clock;

    Planning(
            JdbcClient jdbc,
            Transactions transactions,
            Watermarks watermarks,
            Stragglers stragglers,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.watermarks = watermarks;
        this.stragglers = stragglers;
        this.clock = clock;
    }

    /** Groups of mailable readers who should get this revision and have no row for it yet. */
    List<ReaderGroup> unplanned(EditionToPlan edition) {
        return groups(edition, "where m.list_id = :list" + WITHOUT_A_ROW);
    }

    /** Groups whose rows wait for a variant that passes preflight. */
    List<ReaderGroup> held(EditionToPlan edition) {
        return groups(
                edition,
                """
                join delivery d on d.edition_id = :edition and d.subscriber_id = m.subscriber_id
                where m.list_id = :list and d.state = 'held'
                """);
    }

    /** Plans one group; what was planned before stays as it is. Returns the rows now planned. */
    int plan(EditionToPlan edition, PlannedGroup group) {
        transactions.run(() -> stragglers.recall(edition.edition()));
        var planned = 0;
        var after = 0L;
        for (var upTo = blockEnd(edition, group, after);
                upTo.isPresent();
                upTo = blockEnd(edition, group, after)) {
            var block = new Block(edition, group, after, upTo.get());
            planned += transactions.run(() -> planBlock(block));
            after = upTo.get();
        }
        return planned;
    }

    private record Block(EditionToPlan edition, PlannedGroup group, long after, long upTo) {}

    private int planBlock(Block block) {
        if (block.edition().number() != null) {
            move(block, HAVE_AN_OLDER_ROW, OVERTAKE);
            passWhatCannotBeCalledBack(block);
        }
        return move(block, HAVE_A_ROW + Move.PLAN_AGAIN.allowed() + ")", PLAN_AGAIN)
                + move(block, HAVE_A_ROW + Move.RELEASE.allowed() + ")", RELEASE)
                + bind(INSERT, block).update();
    }

    /** Most groups have nothing to move, and H2 looks through the whole edition to find that. */
    private int move(Block block, String anybody, String update) {
        var isThere =
                bind(anybody + " fetch first 1 rows only", block)
                        .query((row, index) -> row.getLong(1))
                        .optional();
        return isThere.isPresent() ? bind(update, block).update() : 0;
    }

    private void passWhatCannotBeCalledBack(Block block) {
        Map<Integer, List<SubscriberId>> byNumber = new HashMap<>();
        bind(CANNOT_BE_CALLED_BACK, block)
                .query((row, index) ->
                        Map.entry(row.getInt("newest"), new SubscriberId(row.getLong(1))))
                .list()
                .forEach(entry ->
                        byNumber.computeIfAbsent(entry.getKey(), number -> new ArrayList<>())
                                .add(entry.getValue()));
        byNumber.forEach(
                (number, readers) -> watermarks.accepted(block.edition().list(), readers, number));
    }

    /**
     * Readers of a group to whom this edition brings too little, and whom nothing older is still to
     * reach: their watermark moves past it, and its stories with it. Returns how many.
     */
    int passOver(EditionToPlan edition, ReaderGroup readers) {
        var group = new PlannedGroup(readers, null, clock.instant());
        var passed = 0;
        var after = 0L;
        for (var upTo = blockEnd(edition, group, after);
                upTo.isPresent();
                upTo = blockEnd(edition, group, after)) {
            var block = new Block(edition, group, after, upTo.get());
            passed += transactions.run(() -> passOver(block));
            after = upTo.get();
        }
        return passed;
    }

    private int passOver(Block block) {
        var readers =
                bind(PASSED_OVER, block)
                        .query((row, index) -> new SubscriberId(row.getLong(1)))
                        .list();
        var number = Objects.requireNonNull(block.edition().number(), "beside the stream");
        watermarks.accepted(block.edition().list(), readers, number);
        return readers.size();
    }

    private Optional<Long> blockEnd(EditionToPlan edition, PlannedGroup group, long after) {
        var block = new Block(edition, group, after, Long.MAX_VALUE);
        return bind(
                        "select max(subscriber_id) from ("
                                + GROUP
                                + " order by m.subscriber_id fetch first "
                                + BLOCK
                                + " rows only) block",
                        block)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    private List<ReaderGroup> groups(EditionToPlan edition, String condition) {
        return bind(
                        """
                        select m.choice_id, m.rhythm_id, m.watermark, count(*) readers from mailable m
                        """
                                + condition
                                + """
                                 group by m.choice_id, m.rhythm_id, m.watermark
                                order by m.choice_id, m.rhythm_id, m.watermark
                                """,
                        edition)
                .query((row, number) ->
                        new ReaderGroup(
                                new ChoiceId(row.getLong(1)),
                                new RhythmId(row.getLong(2)),
                                row.getInt(3),
                                row.getLong(4)))
                .list();
    }

    private StatementSpec bind(String sql, Block block) {
        var group = block.group();
        return bind(sql, block.edition())
                .param("choice", group.readers().choice().value())
                .param("rhythm", group.readers().rhythm().value())
                .param("watermark", group.readers().watermark())
                .param(
                        "variant",
                        group.variant() == null ? null : group.variant().value(),
                        Types.BIGINT)
                .param("slot", SqlTime.of(group.slot()))
                .param("now", SqlTime.of(clock.instant()))
                .param("after", block.after())
                .param("upTo", block.upTo());
    }

    private StatementSpec bind(String sql, EditionToPlan edition) {
        var wrong = edition.corrects();
        return withSegment(sql, edition)
                .param("edition", edition.edition().value())
                .param("list", edition.list().value())
                .param("number", edition.number(), Types.INTEGER)
                .param("revision", edition.revision())
                .param("corrected", wrong == null ? null : wrong.edition().value(), Types.BIGINT)
                .param("wrongRevision", wrong == null ? 0 : wrong.revision());
    }

    private StatementSpec withSegment(String sql, EditionToPlan edition) {
        if (edition.segment() == null || !sql.contains(IN_THE_SEGMENT)) {
            return jdbc.sql(sql);
        }
        var segment = SegmentSql.of(edition.segment());
        return jdbc.sql(sql.replace(IN_THE_SEGMENT, " and " + segment.condition()))
                .params(segment.parameters());
    }
}
