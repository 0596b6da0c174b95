package org.broadsheet.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.delivery.smtp.ServerTurns;
import org.broadsheet.shared.SqlTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers that a node sends by the second server, tells the admins once, and says so. */
@Component
public class SecondServer implements ServerTurns {
    private static final Logger LOG = LoggerFactory.getLogger(SecondServer.class);

    private final JdbcClient jdbc;
    private final ThisNode node;
    private final MailSettings settings;
    private final Alarms alarms;
    private final Clock clock;

    SecondServer(
            JdbcClient jdbc, ThisNode node, MailSettings settings, Alarms alarms, Clock clock) {
        this.jdbc = jdbc;
        this.node = node;
        this.settings = settings;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** A sentence, and since when. */
    public record InUse(String words, Instant since) {}

    /** Empty while every living node sends by the first. */
    public Optional<InUse> inUse() {
        return jdbc.sql(
                        """
                        select u.why, u.since_at from second_server_use u
                        where u.node not in (
                        """
                                + Nodes.deadOnes()
                                + ") order by u.since_at fetch first 1 row only")
                .query((row, number) ->
                        new InUse(row.getString("why"), SqlTime.get(row, "since_at")))
                .optional();
    }

    @Override
    public void toSecond(String why) {
        backToFirst(false);
        var fallback = settings.fallback();
        var words =
                "Mails go by the second server, %s, as %s cannot be used: %s"
                        .formatted(fallback == null ? "" : fallback.host(), settings.host(), why);
        jdbc.sql("insert into second_server_use (node, why, since_at) values (:node, :why, :now)")
                .param("node", node.id())
                .param("why", words)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        alarms.raise("second-server", words, "/");
    }

    @Override
    public void backToFirst() {
        backToFirst(true);
    }

    private void backToFirst(boolean said) {
        var was =
                jdbc.sql("delete from second_server_use where node = :node")
                        .param("node", node.id())
                        .update();
        if (said && was > 0) {
            LOG.info("mails go by server={} again", settings.host());
        }
    }
}
