package org.broadsheet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.flywaydb.core.Flyway;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class FreshSchemaTest {

    @Test
    void aNewDatabaseOutlivesTheConnectionThatMadeIt(@TempDir Path folder) throws Exception {
        try (var pool = pool(folder)) {
            var flyway =
                    Flyway.configure()
                            .dataSource(pool)
                            .locations("classpath:db/migration", "classpath:db/h2")
                            .outOfOrder(true)
                            .load();
            new FreshSchema(pool).migrate(flyway);
            try (var _ = DriverManager.getConnection(pool.getJdbcUrl())) {
                retireAll(pool);
                var added =
                        JdbcClient.create(pool)
                                .sql(
                                        """
                                        insert into source (outlet_id, kind, address, title, state, next_poll_at, created_at)
                                        values (null, 'hand', 'hand:articles', 'By hand', 'active', current_timestamp, current_timestamp)
                                        """)
                                .update();
                assertThat(added).isOne();
            }
        }
    }

    /** As the pool does by and by; only that here it is over when this returns. */
    private static void retireAll(HikariDataSource pool) throws SQLException {
        var all = new ArrayList<Connection>();
        for (var i = 0; i < pool.getMaximumPoolSize(); i++) {
            all.add(pool.getConnection());
        }
        for (var connection : all) {
            connection.unwrap(JdbcConnection.class).close();
            pool.evictConnection(connection);
        }
    }

    private static HikariDataSource pool(Path folder) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(
                "jdbc:h2:file:"
                        + folder.resolve("news")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        pool.setMaximumPoolSize(4);
        return pool;
    }
}
