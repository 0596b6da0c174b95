package org.broadsheet.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.delivery.Evidence.Way;
import org.broadsheet.delivery.WhoIsMeant.Hints;
import org.broadsheet.delivery.bounce.Bounce;
import org.broadsheet.delivery.bounce.BounceKind;
import org.broadsheet.delivery.bounce.BounceParser;
import org.broadsheet.delivery.bounce.ReturnedMail;
import org.broadsheet.delivery.inbox.RawMail;
import org.broadsheet.delivery.inbox.Traces;
import org.broadsheet.shared.SqlTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * Handles one mail of the inbox, once for ever: what it does and that it was done are one commit.
 */
@Component
class IncomingMails {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingMails.class);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Returns returns;
    private final KeptMails kept;
    private final Clock clock;
    private final BounceParser parser = new BounceParser();

    IncomingMails(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Returns returns,
            KeptMails kept,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new Transactions(manager);
        this.returns = returns;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Durable when it returns. A mail that cannot be handled is kept and stops no other.
     *
     * @throws DataAccessException when the database is gone: nothing was done, the mail still waits
     */
    IncomingMail handle(RawMail mail) {
        try {
            return transactions.run(() -> once(mail, this::sorted));
        } catch (DataAccessException | TransactionException databaseGone) {
            throw databaseGone;
        } catch (RuntimeException poisoned) {
            LOG.warn("an incoming mail could not be handled and is kept", poisoned);
            return transactions.run(() -> once(mail, broken -> keep(IncomingMail.BROKEN, broken)));
        }
    }

    private interface Handler {
        IncomingMail handle(RawMail mail);
    }

    private IncomingMail once(RawMail mail, Handler handler) {
        var known =
                jdbc.sql("select kind from inbox_mail where fingerprint = :fingerprint")
                        .param("fingerprint", mail.fingerprint())
                        .query((row, number) -> row.getString("kind"))
                        .optional();
        if (known.isPresent()) {
            return IncomingMail.valueOf(known.get().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        var kind = handler.handle(mail);
        jdbc.sql(
                        """
                        insert into inbox_mail (fingerprint, came_at, kind, outcome)
                        values (:fingerprint, :now, :kind, :outcome)
                        """)
                .param("fingerprint", mail.fingerprint())
                .param("now", SqlTime.of(clock.instant()))
                .param("kind", kind.word())
                .param("outcome", kind.isKept() ? "kept" : "done")
                .update();
        return kind;
    }

    private IncomingMail sorted(RawMail mail) {
        var returned = parser.parse(mail.bytes());
        if (returned.kind() == BounceKind.NONE || returned.kind() == BounceKind.AUTO_REPLY) {
            var to = Traces.of(returned.sentTo());
            if (returns.unsubscribe(to.unsubscribes())) {
                return IncomingMail.UNSUBSCRIBE;
            }
        }
        if (returned.kind() == BounceKind.NONE) {
            return keep(IncomingMail.REPLY, mail);
        }
        return cameBack(mail, returned);
    }

    private IncomingMail cameBack(RawMail mail, ReturnedMail returned) {
        var kind =
                switch (returned.kind()) {
                    case DSN -> IncomingMail.DSN;
                    case ARF -> IncomingMail.ARF;
                    case AUTO_REPLY, NONE -> IncomingMail.AUTO_REPLY;
                };
        return record(mail, returned, way(kind)) || kind == IncomingMail.AUTO_REPLY
                ? kind
                : keep(IncomingMail.UNKNOWN, mail);
    }

    /** By the token the whole mail is about one person; without one, each row finds its own. */
    private boolean record(RawMail mail, ReturnedMail returned, Way way) {
        var everywhere = Traces.in(mail.bytes());
        var envelopes =
                Stream.concat(returned.sentTo().stream(), everywhere.envelopes().stream())
                        .distinct()
                        .toList();
        var byToken =
                returns.find(
                        new Hints(
                                envelopes,
                                List.of(),
                                returned.originalMessageIds(),
                                way == Way.AUTO_REPLY ? List.of() : everywhere.unsubscribes(),
                                returned.bounces().getFirst().recipient()));
        if (byToken.isPresent()) {
            returns.record(byToken.get(), worst(returned.bounces()), way);
            return true;
        }
        var found = false;
        for (var bounce : returned.bounces()) {
            var who = returns.findByAddress(bounce.recipient());
            who.ifPresent(person -> returns.record(person, bounce, way));
            found |= who.isPresent();
        }
        return found;
    }

    /** One mail of ours went to one person; of several rows the failed one is theirs. */
    private static Bounce worst(List<Bounce> bounces) {
        return bounces.stream()
                .filter(bounce -> "failed".equals(bounce.action()))
                .findFirst()
                .orElseGet(bounces::getFirst);
    }

    private IncomingMail keep(IncomingMail kind, RawMail mail) {
        if (kind.isKept()) {
            var head = MailFacts.of(mail.bytes());
            kept.add(kind, mail, head.from(), head.subject());
        }
        return kind;
    }

    private static Way way(IncomingMail kind) {
        return switch (kind) {
            case ARF -> Way.COMPLAINT;
            case AUTO_REPLY -> Way.AUTO_REPLY;
            default -> Way.DSN;
        };
    }
}
