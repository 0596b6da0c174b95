package org.broadsheet.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.delivery.Evidence.Meant;
import org.broadsheet.delivery.mime.EnvelopeSender;
import org.broadsheet.delivery.mime.MessageId;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.ReaderLinks.Purpose;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Subscribers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the person that something which came back is about: by envelope token, by the relay's own
 * id, by Message-ID, by unsubscribe token, and last by address.
 *
 * <p>The first four are signed or secret. An address alone anybody can write into a mail, so it is
 * believed only of someone whom we mailed of late.
 */
final class WhoIsMeant {
    private static final Duration OF_LATE = Duration.ofDays(14);
    private static final Pattern DIGEST_ID =
            Pattern.compile("<?(e(\\d{1,18})\\.(\\d{1,9})\\.[0-9a-z]{1,25})@([A-Za-z0-9.-]+)>?");
    private static final Pattern FACTS = Pattern.compile("([dn])(\\d{1,18})");

    private static final String DELIVERY =
            "select id, subscriber_id, list_id, edition_id from delivery d ";

    private final JdbcClient jdbc;
    private final Subscribers subscribers;
    private final ReaderLinks links;
    private final byte[] key;
    private final Clock clock;

    WhoIsMeant(
            JdbcClient jdbc, Subscribers subscribers, ReaderLinks links, byte[] key, Clock clock) {
        this.jdbc = jdbc;
        this.subscribers = subscribers;
        this.links = links;
        this.key = key.clone();
        this.clock = clock;
    }

    /**
     * What there is to find someone by; each list may be empty.
     *
     * @param address tells whose Message-ID to try first; by itself it finds nobody
     */
    record Hints(
            List<String> envelopes,
            List<String> relayIds,
            List<String> messageIds,
            List<String> unsubscribes,
            @Nullable String address) {}

    /** By what only we can have written, or the relay. */
    Optional<Meant> find(Hints hints) {
        return first(hints.envelopes(), this::byEnvelope)
                .or(() -> first(hints.relayIds(), this::byRelayId))
                .or(() -> first(hints.messageIds(), id -> byMessageId(id, hints.address())))
                .or(() -> first(hints.unsubscribes(), this::byUnsubscribe));
    }

    private static Optional<Meant> first(
            Collection<String> hints, Function<String, Optional<Meant>> way) {
        return hints.stream().flatMap(hint -> way.apply(hint).stream()).findFirst();
    }

    Optional<Meant> byEnvelope(String address) {
        return EnvelopeSender.read(address, key)
                .map(FACTS::matcher)
                .filter(facts -> facts.matches())
                .flatMap(facts -> {
                    var id = Long.parseLong(facts.group(2));
                    return facts.group(1).equals("d") ? delivery(id) : notice(id);
                });
    }

    private Optional<Meant> delivery(long id) {
        return jdbc.sql(DELIVERY + "where id = :id")
                .param("id", id)
                .query(WhoIsMeant::meant)
                .optional();
    }

    private Optional<Meant> notice(long id) {
        return jdbc.sql(
                        "select subscriber_id, list_id from notice where id = :id and subscriber_id is not null")
                .param("id", id)
                .query((row, number) -> {
                    var list = row.getObject("list_id", Long.class);
                    return new Meant(
                            new SubscriberId(row.getLong("subscriber_id")),
                            list == null ? null : new ListId(list),
                            null,
                            null);
                })
                .optional();
    }

    /** Relays that give mails an id of their own name it in their last reply, which we keep. */
    private Optional<Meant> byRelayId(String id) {
        return id.length() < 8 || id.contains("%") || id.contains("_")
                ? Optional.empty()
                : jdbc.sql(
                                DELIVERY
                                        + """
                                        where state in ('sent', 'bounced') and state_at > :since and reply like :id
                                        order by id desc fetch first 1 row only
                                        """)
                        .param("since", SqlTime.of(clock.instant().minus(OF_LATE)))
                        .param("id", "%" + id + "%")
                        .query(WhoIsMeant::meant)
                        .optional();
    }

    private Optional<Meant> byMessageId(String id, @Nullable String address) {
        var parts = DIGEST_ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var edition = new EditionId(Long.parseLong(parts.group(2)));
        var revision = Integer.parseInt(parts.group(3));
        var named = Optional.ofNullable(address).flatMap(this::reader);
        if (named.isPresent() && is(parts.group(1), edition, revision, named.get().value())) {
            return rowOf(edition, named.get());
        }
        try (var readers = readersOf(edition)) {
            return readers.filter(reader -> is(parts.group(1), edition, revision, reader))
                    .findFirst()
                    .flatMap(reader -> rowOf(edition, new SubscriberId(reader)));
        }
    }

    private Stream<Long> readersOf(EditionId edition) {
        return jdbc
                .sql("select subscriber_id from delivery where edition_id = :edition")
                .withFetchSize(10_000)
                .param("edition", edition.value())
                .query((row, number) -> row.getLong(1))
                .stream();
    }

    private boolean is(String local, EditionId edition, int revision, long reader) {
        return MessageId.ofDigest(edition.value(), revision, reader, "x", key)
                .local()
                .equals(local);
    }

    private Optional<Meant> rowOf(EditionId edition, SubscriberId reader) {
        return jdbc.sql(DELIVERY + "where edition_id = :edition and subscriber_id = :reader")
                .param("edition", edition.value())
                .param("reader", reader.value())
                .query(WhoIsMeant::meant)
                .optional();
    }

    private Optional<Meant> byUnsubscribe(String token) {
        return links.check(Purpose.UNSUBSCRIBE, token)
                .map(named -> new Meant(named.subscriber(), named.list(), null, null));
    }

    Optional<Meant> byAddress(String address) {
        return reader(address)
                .filter(this::wasMailedOfLate)
                .map(reader -> new Meant(reader, null, null, null));
    }

    private Optional<SubscriberId> reader(String address) {
        return EmailAddress.parse(address)
                .flatMap(subscribers::findByAddress)
                .map(subscriber -> subscriber.id());
    }

    private boolean wasMailedOfLate(SubscriberId reader) {
        return jdbc.sql(
                                """
                                select (select count(*) from delivery where subscriber_id = :reader
                                            and state in ('sent', 'bounced') and state_at > :since)
                                     + (select count(*) from notice where subscriber_id = :reader
                                            and state = 'sent' and state_at > :since)
                                """)
                        .param("reader", reader.value())
                        .param("since", SqlTime.of(clock.instant().minus(OF_LATE)))
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    private static Meant meant(ResultSet row, int number) throws SQLException {
        return new Meant(
                new SubscriberId(row.getLong("subscriber_id")),
                new ListId(row.getLong("list_id")),
                new EditionId(row.getLong("edition_id")),
                new DeliveryId(row.getLong("id")));
    }
}
