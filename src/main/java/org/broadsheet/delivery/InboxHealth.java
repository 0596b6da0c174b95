package org.broadsheet.delivery;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.delivery.inbox.MailboxSource;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the inbox that is set now can be read, and since when.
 *
 * <p>Mails offer an unsubscribe address beside the link only where it can. "Since when" never
 * moves, so that a mail that is repeated after a crash says the same as the first time.
 */
@Component
public class InboxHealth {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InboxSettings settings;
    private final ReaderLinks links;
    private final Clock clock;
    private volatile @Nullable Known known;

    public InboxHealth(JdbcClient jdbc, InboxSettings settings, ReaderLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.links = links;
        this.clock = clock;
    }

    private record Known(Optional<Instant> worksSince, Instant asked) {}

    /** When it was first read, by the inbox job or by doctor; empty where none is set. */
    public Optional<Instant> worksSince() {
        var now = clock.instant();
        var last = known;
        if (last == null || last.asked().plus(FRESH).isBefore(now)) {
            last = new Known(settings.source().flatMap(this::since), now);
            known = last;
        }
        return last.worksSince();
    }

    /**
     * Where an unsubscribe mail of this reader may go, in a mail of that slot.
     *
     * @param domain whose mail comes to the inbox: the envelope senders'
     */
    public Optional<EmailAddress> unsubscribeAddress(
            ListId list, SubscriberId subscriber, Instant slot, String domain) {
        return worksSince()
                .filter(since -> !slot.isBefore(since))
                .flatMap(_ -> {
                    var link = links.unsubscribe(list, subscriber).value();
                    var token = link.substring(link.lastIndexOf('/') + 1);
                    return EmailAddress.parse("u+" + token + "@" + domain);
                });
    }

    void works(MailboxSource source) {
        var now = SqlTime.of(clock.instant());
        var updated =
                jdbc.sql(
                                """
                                update inbox_health set read_at = :now, fails_since = null, words = null,
                                    works_since = coalesce(works_since, :now)
                                where name = :name
                                """)
                        .param("now", now)
                        .param("name", source.name())
                        .update();
        if (updated == 0) {
            jdbc.sql(
                            "insert into inbox_health (name, works_since, read_at) values (:name, :now, :now)")
                    .param("now", now)
                    .param("name", source.name())
                    .update();
        }
    }

    /** Returns since when it has failed. */
    Instant fails(MailboxSource source, String words) {
        var now = clock.instant();
        var updated =
                jdbc.sql(
                                """
                                update inbox_health set fails_since = coalesce(fails_since, :now), words = :words
                                where name = :name
                                """)
                        .param("now", SqlTime.of(now))
                        .param("words", words, Types.VARCHAR)
                        .param("name", source.name())
                        .update();
        if (updated == 0) {
            jdbc.sql(
                            "insert into inbox_health (name, fails_since, words) values (:name, :now, :words)")
                    .param("now", SqlTime.of(now))
                    .param("words", words, Types.VARCHAR)
                    .param("name", source.name())
                    .update();
        }
        return failsSince(source).orElse(now);
    }

    private Optional<Instant> since(MailboxSource source) {
        return instant("works_since", source);
    }

    Optional<Instant> failsSince(MailboxSource source) {
        return instant("fails_since", source);
    }

    private Optional<Instant> instant(String column, MailboxSource source) {
        return jdbc.sql("select " + column + " from inbox_health where name = :name")
                .param("name", source.name())
                .query((row, number) -> SqlTime.find(row, column))
                .optional()
                .flatMap(found -> found);
    }
}
