package org.broadsheet.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes in a table, for a database that several processes share. */
final class SheetTable implements Sheets {
    private static final int AT_ONCE = 128;

    private final NamedParameterJdbcOperations operations;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Hands hands;

    SheetTable(NamedParameterJdbcOperations operations, Transactions transactions, Hands hands) {
        this.operations = operations;
        this.jdbc = JdbcClient.create(operations);
        this.transactions = transactions;
        this.hands = hands;
    }

    @Override
    public boolean areBesideTheDatabase() {
        return false;
    }

    @Override
    public boolean add(String token, List<Noted> mails) {
        if (!hands.report(token)) {
            return false;
        }
        var text = new StringBuilder();
        mails.forEach(mail -> mail.appendTo(text));
        jdbc.sql("insert into accepted_sheet (mails) values (?)").param(text.toString()).update();
        return true;
    }

    @Override
    public int writeUp(Consumer<List<Noted>> rows) {
        record Sheet(long id, String mails) {}
        return transactions.run(() -> {
            var sheets =
                    jdbc.sql(
                                    "select id, mails from accepted_sheet order by id fetch first :most rows only for update")
                            .param("most", AT_ONCE)
                            .query((row, number) -> new Sheet(row.getLong(1), row.getString(2)))
                            .list();
            if (sheets.isEmpty()) {
                return 0;
            }
            var mails =
                    sheets.stream()
                            .flatMap(sheet -> sheet.mails().lines())
                            .map(Noted::read)
                            .flatMap(Optional::stream)
                            .toList();
            rows.accept(mails);
            operations.batchUpdate(
                    "delete from accepted_sheet where id = :id",
                    sheets.stream()
                            .map(sheet -> new MapSqlParameterSource("id", sheet.id()))
                            .toArray(MapSqlParameterSource[]::new));
            return mails.size();
        });
    }

    @Override
    public void writeUpAll(Consumer<List<Noted>> rows) {
        var last =
                jdbc.sql("select max(id) from accepted_sheet")
                        .query((row, number) -> row.getLong(1))
                        .single();
        while (last > 0 && isAnyUpTo(last)) {
            writeUp(rows);
        }
    }

    private boolean isAnyUpTo(long last) {
        return jdbc.sql("select count(*) from accepted_sheet where id <= ?")
                        .param(last)
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }
}
