package org.broadsheet;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two databases that the data tests run on:
 * {@code @ParameterizedClass @EnumSource(TestDatabase.class)}.
 *
 * <p>Every {@link #fresh()} is an empty database of its own with all migrations applied. PostgreSQL
 * is a real one, started once for the whole test run and copied from a template.
 */
public enum TestDatabase {
    H2 {
        @Override
        public Fresh fresh() {
            var pool =
                    JdbcConnectionPool.create(
                            "jdbc:h2:mem:test"
                                    + COUNT.incrementAndGet()
                                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256",
                            "sa",
                            "");
            pool.setMaxConnections(20);
            return migrated(pool, "h2");
        }
    },
    POSTGRESQL {
        @Override
        public Fresh fresh() {
            return new Fresh(Server.copyOfTemplate());
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    public abstract Fresh fresh();

    /** One empty database and the usual ways to use it. */
    public record Fresh(DataSource dataSource, JdbcClient jdbc, TransactionTemplate transactions) {
        Fresh(DataSource dataSource) {
            this(
                    dataSource,
                    JdbcClient.create(dataSource),
                    new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
        }
    }

    private static Fresh migrated(DataSource dataSource, String vendor) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/" + vendor)
                .load()
                .migrate();
        return new Fresh(dataSource);
    }

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        static DataSource copyOfTemplate() {
            var name = "test" + COUNT.incrementAndGet();
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name + " template broadsheet_template");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return POSTGRES.getDatabase("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                var postgres =
                        EmbeddedPostgres.builder()
                                .setServerConfig("max_connections", "200")
                                .start();
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database broadsheet_template");
                }
                migrated(postgres.getDatabase("postgres", "broadsheet_template"), "postgresql");
                return postgres;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
