package org.broadsheet.jobs;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.delivery.ThisNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts what is due and takes up what dead processes left. Ticks on every node; the holder of the
 * lease acts.
 *
 * <p>It asks the rows, so a tick with nothing to do creates no execution, and a tick that is lost
 * costs nothing but its time.
 */
@Component
@ConditionalOnProperty("broadsheet.jobs.supervise")
class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String LEASE_NAME = "supervisor";

    private final Leases leases;
    private final ThisNode node;
    private final DueWork work;
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();

    Supervisor(Leases leases, ThisNode node, DueWork work) {
        this.leases = leases;
        this.node = node;
        this.work = work;
    }

    @Scheduled(fixedDelayString = "${broadsheet.jobs.tick:15s}")
    void tick() {
        if (leases.take(LEASE_NAME, node.id(), LEASE)) {
            work.list().forEach(this::start);
        }
    }

    /**
     * On a thread of its own, so that a long send holds up nothing; the same work never twice at
     * once.
     */
    private void start(DueWork.Piece piece) {
        if (!atWork.add(piece.name())) {
            return;
        }
        Thread.ofVirtual()
                .name(piece.name())
                .start(() -> {
                    try {
                        piece.work().run();
                    } catch (RuntimeException e) {
                        LOG.warn("work={} failed; the next tick tries again", piece.name(), e);
                    } finally {
                        atWork.remove(piece.name());
                    }
                });
    }
}
