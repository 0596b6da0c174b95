package org.broadsheet.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.Page;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of one list: found, counted and listed page by page. */
@Component
public class Members {
    /** How far members are counted. */
    public static final int COUNTED = 10_000;

    private static final int PAGE = 500;
    private static final int COUNT_WINDOW = 5_000;
    private static final int LARGEST_WINDOW = 4_000_000;

    private final JdbcClient jdbc;

    public Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person on a list; {@code state} is a word for people: active, paused, unconfirmed,
     * suppressed, ...
     */
    public record Member(SubscriberId id, EmailAddress address, String state) {}

    /** One found member; {@code word} is what found them, empty where no text was given. */
    public record Found(
            SubscriberId id,
            EmailAddress address,
            @Nullable String name,
            Instant joinedAt,
            String standing,
            String word) {}

    /** How many were found; beyond {@link #COUNTED} nobody counts on. */
    public record Count(long members, boolean isOver) {}

    /**
     * A page of what is looked for.
     *
     * @param after {@code next} of the page before, empty at the beginning
     */
    public Page<Found> search(MemberQuery query, String after, int most) {
        var sql = new MemberSql(query, jdbc);
        var rows =
                sql.byWord()
                        ? byWord(sql, after, most + 1)
                        : newestFirst(sql, query, after, most + 1);
        if (rows.size() <= most) {
            return new Page<>(rows, null);
        }
        var last = rows.get(most - 1);
        return new Page<>(rows.subList(0, most), last.id() + " " + last.word());
    }

    public Count count(MemberQuery query) {
        var sql = new MemberSql(query, jdbc);
        var members = sql.byWord() ? countByWord(sql) : countAll(sql);
        return new Count(Math.min(members, COUNTED), members > COUNTED);
    }

    private long countAll(MemberSql sql) {
        var text = sql.count();
        return jdbc.sql(text)
                .params(sql.parameters())
                .param("most", COUNTED + 1)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** A word and the person behind it; {@code found} where the person is looked for. */
    private record Hit(String word, long id, boolean found) {}

    private long countByWord(MemberSql sql) {
        var people = new HashSet<Long>();
        var text = sql.idsByWord();
        var hits = List.<Hit>of();
        do {
            var last = hits.isEmpty() ? new Hit("", 0, false) : hits.getLast();
            hits =
                    jdbc.sql(text)
                            .params(sql.parameters())
                            .param("afterWord", last.word())
                            .param("afterId", last.id())
                            .param("window", COUNT_WINDOW)
                            .query((row, number) ->
                                    new Hit(
                                            row.getString("word"),
                                            row.getLong("id"),
                                            row.getInt("found") == 1))
                            .list();
            hits.stream().filter(Hit::found).forEach(hit -> people.add(hit.id()));
        } while (hits.size() == COUNT_WINDOW && people.size() <= COUNTED);
        return people.size();
    }

    /** A small window of words first; where too few of it are looked for, larger ones. */
    private List<Found> byWord(MemberSql sql, String after, int page) {
        var text = sql.pageByWord();
        var space = after.indexOf(' ');
        for (var window = page * 4; ; window *= 8) {
            var rows =
                    jdbc.sql(text)
                            .params(sql.parameters())
                            .param("afterId", space < 0 ? 0 : number(after.substring(0, space)))
                            .param("afterWord", space < 0 ? "" : after.substring(space + 1))
                            .param("window", window)
                            .param("page", page)
                            .query(Members::found)
                            .list();
            if (rows.size() == page || window > LARGEST_WINDOW) {
                return rows;
            }
        }
    }

    private List<Found> newestFirst(MemberSql sql, MemberQuery query, String after, int page) {
        var few = sql.hasFilters() && !count(query).isOver();
        var text = sql.page(few);
        return jdbc.sql(text)
                .params(sql.parameters())
                .param("afterId", after.isEmpty() ? Long.MAX_VALUE : number(after.strip()))
                .param("page", page)
                .query(Members::found)
                .list();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new SubscriberId(row.getLong("id")),
                new EmailAddress(row.getString("address")),
                row.getString("name"),
                SqlTime.get(row, "joined_at"),
                row.getString("standing"),
                row.getString("word"));
    }

    /** {@code after} is the address of the last one seen, empty at the beginning. */
    public Page<Member> list(ListId list, String after) {
        var rows =
                jdbc.sql(
                                """
                                select p.id, p.address, p.address_key,
                                       case when x.address_hash is not null then 'suppressed'
                                            when s.state = 'active' and s.paused_until is not null then 'paused'
                                            else s.state end standing
                                from subscription s
                                join subscriber p on p.id = s.subscriber_id and p.erased_at is null
                                left join suppression x on x.address_hash = p.address_hash
                                where s.list_id = :list and p.address_key > :after
                                order by p.address_key
                                fetch first :page rows only
                                """)
                        .param("list", list.value())
                        .param("after", after)
                        .param("page", PAGE)
                        .query((row, number) ->
                                new Member(
                                        new SubscriberId(row.getLong("id")),
                                        new EmailAddress(row.getString("address")),
                                        row.getString("standing")))
                        .list();
        return new Page<>(rows, rows.size() < PAGE ? null : rows.getLast().address().key());
    }
}
