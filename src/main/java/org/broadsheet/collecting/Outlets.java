package org.broadsheet.collecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The publishers we know, one for each site. */
@Component
public class Outlets {
    private final JdbcClient jdbc;

    public Outlets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The outlet of this site, made with this name if it is new. */
    public OutletId know(String name, String site, Instant now) {
        var key = site.toLowerCase(Locale.ROOT);
        return find(key).map(Outlet::id).orElseGet(() -> add(name, key, now));
    }

    public Optional<Outlet> find(String site) {
        return jdbc.sql("select id, name, site, weight from outlet where site = :site")
                .param("site", site.toLowerCase(Locale.ROOT))
                .query(Outlets::outlet)
                .optional();
    }

    public Optional<Outlet> find(OutletId id) {
        return jdbc.sql("select id, name, site, weight from outlet where id = :id")
                .param("id", id.value())
                .query(Outlets::outlet)
                .optional();
    }

    public List<Outlet> list() {
        return jdbc.sql("select id, name, site, weight from outlet order by lower(name), id")
                .query(Outlets::outlet)
                .list();
    }

    public void change(Outlet outlet) {
        jdbc.sql("update outlet set name = :name, weight = :weight where id = :id")
                .param("name", outlet.name())
                .param("weight", outlet.weight())
                .param("id", outlet.id().value())
                .update();
    }

    private OutletId add(String name, String site, Instant now) {
        jdbc.sql(
                        """
                        insert into outlet (name, site, weight, created_at)
                        select cast(:name as varchar), cast(:site as varchar), 100, cast(:now as timestamp with time zone)
                        where not exists (select 1 from outlet where site = :site)
                        """)
                .param("name", name.isBlank() ? site : name.strip())
                .param("site", site)
                .param("now", SqlTime.of(now))
                .update();
        return find(site).orElseThrow().id();
    }

    private static Outlet outlet(ResultSet row, int number) throws SQLException {
        return new Outlet(
                new OutletId(row.getLong("id")),
                row.getString("name"),
                row.getString("site"),
                row.getInt("weight"));
    }
}
