package org.broadsheet.subscribers;

import java.util.List;
import java.util.Optional;
import org.broadsheet.shared.UserProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The segments of each list that people gave a name. */
@Component
public class Segments {
    private final JdbcClient jdbc;

    public Segments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Named(String name, Segment segment) {}

    public List<Named> list(ListId list) {
        return jdbc.sql("select name, expression from segment where list_id = :list order by name")
                .param("list", list.value())
                .query((row, number) ->
                        new Named(row.getString(1), Segment.parse(row.getString(2))))
                .list();
    }

    /** A segment by the name it was given, else by what it says. */
    public Segment named(ListId list, String nameOrText) {
        return find(list, nameOrText).orElseGet(() -> Segment.parse(nameOrText));
    }

    public Optional<Segment> find(ListId list, String name) {
        return list(list).stream()
                .filter(it -> it.name().equalsIgnoreCase(name.strip()))
                .map(Named::segment)
                .findFirst();
    }

    /** Gives it a name; what had the name before is replaced. */
    @Transactional
    public void keep(ListId list, String name, Segment segment) {
        if (name.isBlank()) {
            throw new UserProblem("segment.needs-name");
        }
        remove(list, name);
        jdbc.sql(
                        "insert into segment (list_id, name, expression) values (:list, :name, :expression)")
                .param("list", list.value())
                .param("name", name.strip())
                .param("expression", segment.text())
                .update();
    }

    @Transactional
    public void remove(ListId list, String name) {
        jdbc.sql("delete from segment where list_id = :list and lower(name) = lower(:name)")
                .param("list", list.value())
                .param("name", name.strip())
                .update();
    }

    /** How many of the list's subscriptions are in it, and how many of them may be mailed. */
    public Size size(ListId list, Segment segment) {
        return new Size(count("subscription", list, segment), count("mailable", list, segment));
    }

    public record Size(long subscriptions, long mailable) {}

    private long count(String table, ListId list, Segment segment) {
        var sql = SegmentSql.of(segment);
        return jdbc.sql(
                        "select count(*) from "
                                + table
                                + " m where m.list_id = :list and "
                                + sql.condition())
                .param("list", list.value())
                .params(sql.parameters())
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
