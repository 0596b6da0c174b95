package org.broadsheet.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.mapping.Mapping;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every import of people, with its mapping, its counts and where it stands. */
@Component
public class PeopleImports {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    public PeopleImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file that was read through once. */
    record Opened(ListId list, String fileName, String contentHash, Mapping mapping, long rows) {}

    @Transactional
    ImportId add(Opened opened, Actor actor) {
        jdbc.sql(
                        """
                        insert into people_import (list_id, file_name, content_hash, state, mapping, row_count, columns, kind,
                                                   actor, opened_at)
                        values (:list, :name, :hash, 'opened', :mapping, :rows, :columns, :kind, :actor, :now)
                        """)
                .param("list", opened.list().value())
                .param("name", opened.fileName())
                .param("hash", opened.contentHash())
                .param("mapping", opened.mapping().text())
                .param("rows", opened.rows())
                .param("columns", opened.mapping().columns().size())
                .param("kind", MailingLists.word(opened.mapping().origin()))
                .param("actor", actor.asText())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return jdbc.sql("select max(id) id from people_import where content_hash = :hash")
                .param("hash", opened.contentHash())
                .query((row, number) -> new ImportId(row.getLong("id")))
                .single();
    }

    public Optional<PeopleImport> find(ImportId id) {
        return jdbc.sql("select * from people_import where id = :id")
                .param("id", id.value())
                .query(PeopleImports::peopleImport)
                .optional();
    }

    public PeopleImport get(ImportId id) {
        return find(id).orElseThrow(() -> new UserProblem("import.unknown", id));
    }

    /** The newest first. */
    public List<PeopleImport> list(ListId list, int most) {
        return jdbc.sql(
                        """
                        select * from people_import where list_id = :list and state <> 'dropped'
                        order by id desc fetch first :most rows only
                        """)
                .param("list", list.value())
                .param("most", most)
                .query(PeopleImports::peopleImport)
                .list();
    }

    /** One with the same content that waits, runs or is done. */
    Optional<PeopleImport> findSame(ListId list, String contentHash) {
        return jdbc.sql(
                        """
                        select * from people_import
                        where list_id = :list and content_hash = :hash and state in ('ordered', 'importing', 'done')
                        order by id desc fetch first 1 row only
                        """)
                .param("list", list.value())
                .param("hash", contentHash)
                .query(PeopleImports::peopleImport)
                .optional();
    }

    /** Those that were ordered before and that no run has taken up. */
    public List<ImportId> orderedBefore(Instant instant) {
        return jdbc.sql(
                        "select id from people_import where state = 'ordered' and ordered_at < :instant order by id")
                .param("instant", SqlTime.of(instant))
                .query((row, number) -> new ImportId(row.getLong("id")))
                .list();
    }

    @Transactional
    void describe(ImportId id, Mapping mapping, PeopleImport.@Nullable Declared declared) {
        jdbc.sql(
                        """
                        update people_import set mapping = :mapping, source = :source, source_date = :date, state = 'opened'
                        where id = :id and state in ('opened', 'checked')
                        """)
                .param("mapping", mapping.text())
                .param("source", declared == null ? null : declared.source())
                .param("date", declared == null ? null : declared.date(), java.sql.Types.DATE)
                .param("id", id.value())
                .update();
    }

    /** True for whoever made the step; a second press finds it made. */
    @Transactional
    public boolean move(ImportId id, PeopleImport.State from, PeopleImport.State to) {
        return jdbc.sql(
                                """
                                update people_import
                                set state = :to,
                                    ordered_at = case when :to = 'ordered' then :now else ordered_at end,
                                    ended_at = case when :to in ('done', 'failed', 'dropped') then :now else ended_at end
                                where id = :id and state = :from
                                """)
                        .param("to", MailingLists.word(to))
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", id.value())
                        .param("from", MailingLists.word(from))
                        .update()
                > 0;
    }

    @Transactional
    void checked(ImportId id, ImportCounts counts) {
        jdbc.sql("update people_import set checked = :counts where id = :id")
                .param("counts", JSON.writeValueAsString(counts))
                .param("id", id.value())
                .update();
    }

    /** In the transaction of the rows themselves. */
    void imported(ImportId id, ImportCounts more) {
        var sum = get(id).imported().plus(more);
        jdbc.sql("update people_import set imported = :counts where id = :id")
                .param("counts", JSON.writeValueAsString(sum))
                .param("id", id.value())
                .update();
    }

    @Transactional
    public void failed(ImportId id, @Nullable String problem) {
        jdbc.sql(
                        """
                        update people_import set problem = :problem, state = 'failed', ended_at = :now
                        where id = :id and state in ('checking', 'ordered', 'importing')
                        """)
                .param("problem", problem)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id.value())
                .update();
    }

    private static PeopleImport peopleImport(ResultSet row, int number) throws SQLException {
        var source = row.getString("source");
        var date = row.getObject("source_date", LocalDate.class);
        return new PeopleImport(
                new ImportId(row.getLong("id")),
                new ListId(row.getLong("list_id")),
                row.getString("file_name"),
                MailingLists.constant(PeopleImport.State.class, row.getString("state")),
                Mapping.parse(row.getString("mapping")),
                source == null || date == null ? null : new PeopleImport.Declared(source, date),
                row.getLong("row_count"),
                counts(row.getString("checked")),
                counts(row.getString("imported")),
                row.getString("problem"),
                row.getString("actor"),
                SqlTime.get(row, "opened_at"));
    }

    private static ImportCounts counts(String json) {
        return json.equals("{}") ? ImportCounts.NONE : JSON.readValue(json, ImportCounts.class);
    }
}
