package org.broadsheet.subscribers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the people at one moment, to be put back later as an older backup would. */
final class Backup {
    private static final List<String> TABLES =
            List.of(
                    "subscriber",
                    "subscriber_word",
                    "subscription",
                    "consent",
                    "suppression",
                    "sign_up",
                    "owner_request",
                    "opt_out_replay",
                    "audit");

    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    private Backup() {}

    static Backup of(JdbcClient jdbc) {
        var backup = new Backup();
        for (var table : TABLES) {
            backup.rows.put(table, jdbc.sql("select * from " + table).query().listOfRows());
        }
        return backup;
    }

    void restore(JdbcClient jdbc) {
        TABLES.reversed().forEach(table -> jdbc.sql("delete from " + table).update());
        rows.forEach((table, list) -> list.forEach(row -> insert(jdbc, table, row)));
    }

    private static void insert(JdbcClient jdbc, String table, Map<String, Object> row) {
        var names = List.copyOf(row.keySet());
        var statement =
                jdbc.sql(
                        "insert into "
                                + table
                                + " ("
                                + String.join(", ", names)
                                + ") values ("
                                + String.join(", ", names.stream().map(name -> ":" + name).toList())
                                + ")");
        for (var name : names) {
            statement = statement.param(name, row.get(name));
        }
        statement.update();
    }
}
