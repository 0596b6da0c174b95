package org.broadsheet.delivery.rate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The limits that staff set. */
@Component
public class Limits {
    private final JdbcClient jdbc;

    public Limits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Limit> list() {
        return jdbc.sql("select scope, rate, most_a_day, warm_up from send_limit order by scope")
                .query(Limits::limit)
                .list();
    }

    /** Sets it in place of what the scope had. A new warm-up plan begins with its first day. */
    @Transactional
    public void set(Limit limit) {
        var before = list().stream().filter(it -> it.scope().equals(limit.scope())).findAny();
        jdbc.sql("delete from send_limit where scope = :scope")
                .param("scope", limit.scope().key())
                .update();
        jdbc.sql(
                        """
                        insert into send_limit (scope, rate, most_a_day, warm_up)
                        values (:scope, :rate, :most, :warmUp)
                        """)
                .param("scope", limit.scope().key())
                .param("rate", words(limit.rate()))
                .param("most", limit.mostADay())
                .param("warmUp", words(limit.warmUp()))
                .update();
        if (limit.warmUp() != null && before.map(Limit::warmUp).isEmpty()) {
            jdbc.sql("update send_budget set warm_day = 1 where scope = :scope")
                    .param("scope", limit.scope().key())
                    .update();
        }
    }

    /** False when there was none. */
    @Transactional
    public boolean remove(Scope scope) {
        return jdbc.sql("delete from send_limit where scope = :scope")
                        .param("scope", scope.key())
                        .update()
                > 0;
    }

    private static @Nullable String words(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Limit limit(ResultSet row, int number) throws SQLException {
        var rate = row.getString("rate");
        var warmUp = row.getString("warm_up");
        return new Limit(
                new Scope(row.getString("scope")),
                rate == null ? null : Rate.parse(rate),
                row.getObject("most_a_day", Long.class),
                warmUp == null ? null : WarmUp.parse(warmUp));
    }
}
