package org.broadsheet.delivery;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * This process among the nodes: known to the others while it beats.
 *
 * <p>It stops trusting itself before the others stop trusting it, so that a process that cannot
 * reach the database has stopped claiming when its rows are taken back.
 */
@Component
public class ThisNode implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ThisNode.class);
    private static final long BEAT_SECONDS = 10;
    private static final long TRUST_NANOS = TimeUnit.SECONDS.toNanos(40);

    private final Nodes nodes;
    private final DataSource database;
    private final boolean mayBeAlone;
    private final String id =
            ProcessHandle.current().pid()
                    + "-"
                    + HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    private volatile @Nullable ScheduledExecutorService beats;
    private volatile long lastBeat;
    private volatile boolean known;

    @Autowired
    public ThisNode(Nodes nodes, DataSource database) {
        this(nodes, database, true);
    }

    /** For several nodes in one process. */
    ThisNode(Nodes nodes, DataSource database, boolean mayBeAlone) {
        this.nodes = nodes;
        this.database = database;
        this.mayBeAlone = mayBeAlone;
    }

    public String id() {
        return id;
    }

    /** False from a while before the others take back what this process has in hand. */
    public boolean isAlive() {
        return known && System.nanoTime() - lastBeat < TRUST_NANOS;
    }

    /** Before everything that claims rows. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        nodes.begin(id);
        if (mayBeAlone && isOurDatabaseAlone()) {
            nodes.endAllBut(id);
        }
        known = true;
        lastBeat = System.nanoTime();
        var heart =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("heartbeat").factory());
        beats = heart;
        var _ =
                heart.scheduleWithFixedDelay(
                        this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (beats != null) {
            beats.shutdown(); // not shutdownNow: H2 closes its file under an interrupted thread
        }
        known = false;
        nodes.end(id);
    }

    @Override
    public boolean isRunning() {
        return known;
    }

    private void beat() {
        try {
            if (nodes.beat(id)) {
                lastBeat = System.nanoTime();
            } else {
                LOG.warn("node={} was given up by the others and claims nothing more", id);
                known = false;
            }
        } catch (RuntimeException databaseGone) {
            LOG.warn("node={} could not reach the database: {}", id, databaseGone.getMessage());
        }
    }

    /** An H2 database can be open in one process only, so whoever else is listed is gone. */
    private boolean isOurDatabaseAlone() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
