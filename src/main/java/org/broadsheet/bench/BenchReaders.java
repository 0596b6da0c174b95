package org.broadsheet.bench;

import java.time.Instant;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Readers at {@code trial.invalid}, put straight into the tables of a throwaway database: a million
 * by the doors that people use would take longer than what is measured.
 */
final class BenchReaders {
    private static final long BLOCK = 50_000;

    private final JdbcClient jdbc;
    private final Instant now;

    BenchReaders(JdbcClient jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    boolean areThere() {
        return jdbc.sql("select count(*) from subscriber")
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    /**
     * Everybody reads every edition at midnight; the choices differ in nothing but their number.
     */
    void add(long readers, int choices) {
        jdbc.sql(
                        """
                        insert into rhythm (id, pattern, local_hour, zone)
                        values (1, 'every-edition', time '00:00:00', 'UTC')
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into choice (id, content_hash, topics, outlets_out, article_languages, length, text_only, language)
                        select n, cast(n as varchar), '{}', '[]', '[]', 'full', false, 'en' from generate_series(1, :choices) as g(n)
                        """)
                .param("choices", choices)
                .update();
        for (var first = 1L; first <= readers; first += BLOCK) {
            jdbc.sql(
                            """
                            insert into subscriber (id, address, address_key, address_hash, lane, name, created_at)
                            select n, 'reader' || n || '@trial.invalid', 'reader' || n || '@trial.invalid', 'hash ' || n, 'other',
                                   'Reader ' || n, cast(:now as timestamp with time zone)
                            from generate_series(cast(:first as bigint), cast(:last as bigint)) as g(n)
                            """)
                    .param("now", SqlTime.of(now))
                    .param("first", first)
                    .param("last", Math.min(readers, first + BLOCK - 1))
                    .update();
        }
    }

    /** The first so many of them join a list. */
    void join(ListId list, long readers, int choices) {
        for (var first = 1L; first <= readers; first += BLOCK) {
            var last = Math.min(readers, first + BLOCK - 1);
            into(
                    """
                    insert into subscription (list_id, subscriber_id, state, choice_id, rhythm_id, joined_at, changed_at)
                    select :list, id, 'active', 1 + mod(id, :choices), 1, :now, :now
                    from subscriber where id between :first and :last
                    """
                            .replace(":choices", Integer.toString(choices)),
                    list,
                    first,
                    last);
            into(
                    """
                    insert into consent (list_id, subscriber_id, act, how, wording, actor, at_instant)
                    select :list, id, 'added', 'bench', 'nobody', 'bench', :now
                    from subscriber where id between :first and :last
                    """,
                    list,
                    first,
                    last);
        }
    }

    private void into(String sql, ListId list, long first, long last) {
        jdbc.sql(
                        sql.replace(":now", "cast(:now as timestamp with time zone)")
                                .replace(":list", "cast(:list as bigint)"))
                .param("list", list.value())
                .param("now", SqlTime.of(now))
                .param("first", first)
                .param("last", last)
                .update();
    }
}
