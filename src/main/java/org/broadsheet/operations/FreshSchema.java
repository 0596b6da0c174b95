package org.broadsheet.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Opens an H2 file anew after its schema was changed.
 *
 * <p>H2 2.4 binds the constants of a {@code check (state in (...))} to the session that made the
 * constraint. Once the pool retires that connection, after half an hour, every insert would fail
 * with "the database has been closed". Read from the file again, a constraint belongs to the
 * database itself.
 */
@Component
class FreshSchema implements FlywayMigrationStrategy {
    private final DataSource dataSource;

    FreshSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (flyway.migrate().migrationsExecuted > 0
                && dataSource instanceof HikariDataSource pool
                && pool.getJdbcUrl().startsWith("jdbc:h2:file:")) {
            reopen(pool);
        }
    }

    private static void reopen(HikariDataSource pool) {
        forget(pool);
        try {
            shutDown(pool, pool.getConnection());
        } catch (SQLException refused) {
            throw new IllegalStateException("the database could not be opened anew", refused);
        }
        forget(pool);
    }

    /** The connection dies with it, so it is thrown away instead of closed. */
    private static void shutDown(HikariDataSource pool, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } finally {
            pool.evictConnection(connection);
        }
    }

    /** No connection of before is given out again. */
    private static void forget(HikariDataSource pool) {
        var connections = pool.getHikariPoolMXBean();
        if (connections != null) {
            connections.softEvictConnections();
        }
    }
}
