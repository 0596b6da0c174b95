package org.broadsheet.subscribers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.ImportVerdict.Known;
import org.broadsheet.subscribers.mapping.Meaning;
import org.broadsheet.subscribers.mapping.ParsedPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a block of verdicts, table by table, in the transaction of the block. */
@Component
public class ImportWriter {
    private static final Actor ACTOR = new Actor.Program("import");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PeopleTables tables;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final SuppressedDigests digests;
    private final Clock clock;

    public ImportWriter(
            PeopleTables tables,
            Subscriptions subscriptions,
            Suppressions suppressions,
            SuppressedDigests digests,
            Clock clock) {
        this.tables = tables;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.digests = digests;
        this.clock = clock;
    }

    void write(PeopleImport file, List<ImportVerdict> verdicts) {
        var now = clock.instant();
        var ids = addNewcomers(verdicts, now);
        var block = new PeopleTables.Block(file.list(), now);
        var refusals = new ArrayList<Suppressions.Refusal>();
        var noDigests = new ArrayList<String>();
        for (var verdict : verdicts) {
            switch (verdict) {
                case ImportVerdict.Join join -> join(file, join, ids, block);
                case ImportVerdict.Leave leave -> leave(file, leave, ids, block);
                case ImportVerdict.Fill fill -> fill(file, fill);
                case ImportVerdict.Suppress no ->
                        refusals.add(
                                new Suppressions.Refusal(
                                        no.person().address(), no.reason(), no.no().reason()));
                case ImportVerdict.SuppressDigest no -> noDigests.add(no.digest());
                case ImportVerdict.Refuse refused -> {}
            }
        }
        tables.write(block);
        suppressions.add(refusals);
        suppressions.addDigests(noDigests, "import " + file.fileName());
    }

    /** A list of digests may name people we know by address. */
    void suppressKnown(PeopleImport file) {
        if (file.mapping().has(Meaning.DIGEST)) {
            digests.suppressKnown();
        }
    }

    /** The ids of all new people of the block, by key. */
    private Map<String, SubscriberId> addNewcomers(List<ImportVerdict> verdicts, Instant now) {
        var newcomers = new LinkedHashMap<String, PeopleTables.Newcomer>();
        for (var verdict : verdicts) {
            switch (verdict) {
                case ImportVerdict.Join(var person, var wish, var known) when known == null ->
                        newcomers.putIfAbsent(
                                person.address().key(), newcomer(person, wish.attributes()));
                case ImportVerdict.Leave(var person, var no, var known) when known == null ->
                        newcomers.putIfAbsent(person.address().key(), newcomer(person, Map.of()));
                default -> {}
            }
        }
        return tables.add(List.copyOf(newcomers.values()), now);
    }

    private static PeopleTables.Newcomer newcomer(
            ParsedPerson person, Map<String, String> attributes) {
        return new PeopleTables.Newcomer(
                person.address(),
                person.name(),
                person.standing().saysNo() ? null : person.externalId(),
                json(attributes));
    }

    private void join(
            PeopleImport file,
            ImportVerdict.Join join,
            Map<String, SubscriberId> ids,
            PeopleTables.Block block) {
        var person = join.person();
        var id = id(person, join.known(), ids);
        if (join.known() != null) {
            tables.fill(id, filled(person, join.wish(), join.known()));
        }
        var state =
                person.evidence() == null
                        ? Subscription.State.UNCONFIRMED
                        : Subscription.State.ACTIVE;
        block.subscription(
                new PeopleTables.NewSubscription(
                        id,
                        state,
                        tables.choice(block, join.wish().choice()),
                        tables.rhythm(block, join.wish().rhythm()),
                        person.wish().pausedUntil()));
        block.consent(id, consent(file, person));
    }

    private void leave(
            PeopleImport file,
            ImportVerdict.Leave leave,
            Map<String, SubscriberId> ids,
            PeopleTables.Block block) {
        var person = leave.person();
        var id = id(person, leave.known(), ids);
        var consent =
                new Consent(
                        Consent.Act.WITHDRAWN, how(file, person), leave.no().reason(), null, ACTOR);
        if (leave.known() != null && leave.known().state() != null) {
            subscriptions.unsubscribe(file.list(), id, consent);
        } else if (block.isNew(id)) {
            block.subscription(
                    new PeopleTables.NewSubscription(
                            id,
                            Subscription.State.UNSUBSCRIBED,
                            tables.choice(block, Choice.everything("en")),
                            tables.rhythm(block, tables.morning()),
                            null));
            block.consent(id, consent);
        }
    }

    private void fill(PeopleImport file, ImportVerdict.Fill fill) {
        var id = fill.known().id();
        tables.fill(id, filled(fill.person(), fill.wish(), fill.known()));
        if (fill.known().state() == Subscription.State.UNCONFIRMED
                && fill.person().evidence() != null) {
            subscriptions.confirm(file.list(), id, consent(file, fill.person()));
        }
    }

    /** What the row has and we have not. */
    private static PeopleTables.@Nullable Filling filled(
            ParsedPerson person, ImportVerdict.ImportWish wish, Known known) {
        var attributes = new TreeMap<>(wish.attributes());
        attributes.putAll(known.attributes());
        var filling =
                new PeopleTables.Filling(
                        known.name() == null ? person.name() : known.name(),
                        known.externalId() == null ? person.externalId() : known.externalId(),
                        json(attributes));
        var same =
                new PeopleTables.Filling(
                        known.name(), known.externalId(), json(known.attributes()));
        return filling.equals(same) ? null : filling;
    }

    private static Consent consent(PeopleImport file, ParsedPerson person) {
        var evidence = person.evidence();
        return new Consent(
                Consent.Act.IMPORTED,
                how(file, person),
                evidence == null
                        ? "The file gives no evidence of consent: not mailed."
                        : evidence.words(),
                evidence == null || evidence.from() == null
                        ? null
                        : ImportNetwork.of(evidence.from()),
                ACTOR);
    }

    private static String how(PeopleImport file, ParsedPerson person) {
        return "import " + file.fileName() + " line " + person.line();
    }

    private static SubscriberId id(
            ParsedPerson person, @Nullable Known known, Map<String, SubscriberId> ids) {
        var id = known == null ? ids.get(person.address().key()) : known.id();
        if (id == null) {
            throw new IllegalStateException("no subscriber for line " + person.line());
        }
        return id;
    }

    static String json(Map<String, String> attributes) {
        return attributes.isEmpty() ? "{}" : JSON.writeValueAsString(new TreeMap<>(attributes));
    }
}
