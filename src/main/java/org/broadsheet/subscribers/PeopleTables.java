package org.broadsheet.subscribers;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds many people at once: a batch of each table for a block of rows. */
@Component
public class PeopleTables {
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final AddressHash hash;
    private final Choices choices;
    private final Rhythms rhythms;
    private final OptOutJournal journal;

    public PeopleTables(
            JdbcTemplate batches,
            AddressHash hash,
            Choices choices,
            Rhythms rhythms,
            OptOutJournal journal) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.hash = hash;
        this.choices = choices;
        this.rhythms = rhythms;
        this.journal = journal;
    }

    record Newcomer(
            EmailAddress address,
            @Nullable String name,
            @Nullable String externalId,
            String attributes) {}

    /** The three columns of a person that a file may complete. */
    record Filling(@Nullable String name, @Nullable String externalId, String attributes) {}

    record NewSubscription(
            SubscriberId subscriber,
            Subscription.State state,
            ChoiceId choice,
            RhythmId rhythm,
            @Nullable Instant pausedUntil) {}

    /** What a block of rows adds to one list. */
    static final class Block {
        private final ListId list;
        private final Instant now;
        private final List<NewSubscription> subscriptions = new ArrayList<>();
        private final Set<SubscriberId> joined = new HashSet<>();
        private final List<Object[]> consents = new ArrayList<>();
        private final Set<SubscriberId> left = new HashSet<>();
        private final Map<Choice, ChoiceId> choices = new HashMap<>();
        private final Map<Rhythm, RhythmId> rhythms = new HashMap<>();

        Block(ListId list, Instant now) {
            this.list = list;
            this.now = now;
        }

        boolean isNew(SubscriberId subscriber) {
            return !joined.contains(subscriber);
        }

        void subscription(NewSubscription subscription) {
            joined.add(subscription.subscriber());
            subscriptions.add(subscription);
        }

        void consent(SubscriberId subscriber, Consent consent) {
            if (consent.act() == Consent.Act.WITHDRAWN) {
                left.add(subscriber);
            }
            consents.add(
                    new Object[] {
                        list.value(),
                        subscriber.value(),
                        MailingLists.word(consent.act()),
                        consent.how(),
                        consent.wording(),
                        consent.network(),
                        consent.actor().asText(),
                        SqlTime.of(now)
                    });
        }
    }

    /** Adds people nobody knew; gives their ids by address key. */
    Map<String, SubscriberId> add(List<Newcomer> newcomers, Instant now) {
        if (newcomers.isEmpty()) {
            return Map.of();
        }
        batches.batchUpdate(
                """
                insert into subscriber (address, address_key, address_hash, lane, name, external_id, attributes, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                newcomers.stream().map(newcomer -> row(newcomer, now)).toList());
        var ids = ids(newcomers.stream().map(newcomer -> newcomer.address().key()).toList());
        addWords(newcomers, ids);
        return ids;
    }

    private Object[] row(Newcomer newcomer, Instant now) {
        var address = newcomer.address();
        return new Object[] {
            address.value(),
            address.key(),
            hash.of(address),
            Lane.of(address).key(),
            newcomer.name(),
            newcomer.externalId(),
            newcomer.attributes(),
            SqlTime.of(now)
        };
    }

    private Map<String, SubscriberId> ids(List<String> keys) {
        var ids = new HashMap<String, SubscriberId>();
        jdbc.sql("select id, address_key from subscriber where address_key in (:keys)")
                .param("keys", keys)
                .query((row, number) ->
                        ids.put(row.getString("address_key"), new SubscriberId(row.getLong("id"))))
                .list();
        return ids;
    }

    private void addWords(List<Newcomer> newcomers, Map<String, SubscriberId> ids) {
        var rows = new ArrayList<Object[]>();
        for (var newcomer : newcomers) {
            var id = ids.get(newcomer.address().key());
            for (var word : SearchWords.of(newcomer.address(), newcomer.name())) {
                rows.add(new Object[] {word, id == null ? 0 : id.value()});
            }
        }
        batches.batchUpdate(
                "insert into subscriber_word (word, subscriber_id) values (?, ?)", rows);
    }

    /** Who left is in the opt-out journal before it is in the database. */
    void write(Block block) {
        journal.append(left(block));
        var watermark = newestEdition(block.list);
        batches.batchUpdate(
                """
                insert into subscription (list_id, subscriber_id, state, choice_id, rhythm_id, paused_until, watermark,
                                          joined_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                block.subscriptions.stream()
                        .map(subscription -> row(block, subscription, watermark))
                        .toList());
        batches.batchUpdate(
                """
                insert into consent (list_id, subscriber_id, act, how, wording, network, actor, at_instant)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                block.consents);
    }

    private List<OptOut> left(Block block) {
        if (block.left.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select l.name_key, s.address_hash from mailing_list l, subscriber s
                        where l.id = :list and s.id in (:left)
                        """)
                .param("list", block.list.value())
                .param("left", block.left.stream().map(SubscriberId::value).toList())
                .query((row, number) ->
                        new OptOut(
                                block.now,
                                OptOut.Act.LEFT,
                                row.getString("address_hash"),
                                row.getString("name_key")))
                .list();
    }

    private static Object[] row(Block block, NewSubscription subscription, int watermark) {
        var paused = subscription.pausedUntil();
        return new Object[] {
            block.list.value(),
            subscription.subscriber().value(),
            MailingLists.word(subscription.state()),
            subscription.choice().value(),
            subscription.rhythm().value(),
            paused == null || paused.isBefore(block.now) ? null : SqlTime.of(paused),
            watermark,
            SqlTime.of(block.now),
            SqlTime.of(block.now)
        };
    }

    /** People start behind the newest edition that went out: the past is never mailed. */
    private int newestEdition(ListId list) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) from edition where list_id = :list and went_out_at is not null")
                .param("list", list.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    void fill(SubscriberId id, @Nullable Filling filling) {
        if (filling == null) {
            return;
        }
        jdbc.sql(
                        """
                        update subscriber set name = :name, external_id = :externalId, attributes = :attributes where id = :id
                        """)
                .param("name", filling.name())
                .param("externalId", filling.externalId())
                .param("attributes", filling.attributes())
                .param("id", id.value())
                .update();
        jdbc.sql("select address from subscriber where id = :id")
                .param("id", id.value())
                .query((row, number) -> new EmailAddress(row.getString("address")))
                .optional()
                .ifPresent(address -> new SearchWords(jdbc).write(id, address, filling.name()));
    }

    ChoiceId choice(Block block, Choice choice) {
        return block.choices.computeIfAbsent(choice, choices::intern);
    }

    RhythmId rhythm(Block block, Rhythm rhythm) {
        return block.rhythms.computeIfAbsent(rhythm, rhythms::intern);
    }

    Rhythm morning() {
        return Rhythm.everyEdition(LocalTime.of(7, 0), ZoneId.of("UTC"));
    }
}
