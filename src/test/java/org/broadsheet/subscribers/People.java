package org.broadsheet.subscribers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A list with people on it, for data tests: the module's own classes on a fresh database. */
public final class People {
    public static final Instant NOW = Instant.parse("2026-11-24T05:30:00Z");
    public static final EmailAddress ADA = new EmailAddress("ada@example.org");
    public static final EmailAddress BORIS = new EmailAddress("boris@example.net");

    public final MailingLists lists;
    public final Subscribers subscribers;
    public final Subscriptions subscriptions;
    public final Suppressions suppressions;
    public final Audience audience;
    public final Choices choices;
    public final Rhythms rhythms;
    public final Watermarks watermarks;
    public final Members members;
    public final OptOutJournal journal;
    public final Consents consents;
    public final AddressHash hash;
    public final ListId list;

    public People(TestDatabase.Fresh database, Path data) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var installation =
                new Installation(
                        data,
                        "https://news.example.org",
                        "1 Harbour Street, Belgrade",
                        "https://news.example.org/privacy");
        var jdbc = database.jdbc();
        journal = new OptOutJournal(installation);
        consents = new Consents(jdbc, journal, clock);
        hash = new AddressHash(new SecretKeys(installation));
        choices = new Choices(jdbc);
        rhythms = new Rhythms(jdbc);
        lists = new MailingLists(jdbc, installation, clock);
        subscribers = new Subscribers(jdbc, hash, clock);
        subscriptions = new Subscriptions(jdbc, consents, choices, rhythms, clock);
        suppressions = new Suppressions(jdbc, hash, journal, clock);
        audience = new Audience(jdbc);
        watermarks = new Watermarks(new NamedParameterJdbcTemplate(database.dataSource()));
        members = new Members(jdbc);
        list =
                lists.add(
                        NewList.named(
                                "daily", "The Daily", new EmailAddress("daily@news.example.org")));
        lists.goLive(list);
    }

    public SubscriberId add(EmailAddress address) {
        return add(address, Choice.everything("en"));
    }

    public SubscriberId add(EmailAddress address, Choice choice) {
        var subscriber = subscribers.know(address, null);
        subscriptions.add(list, subscriber, choice, sevenInBelgrade(), consent(Consent.Act.ADDED));
        return subscriber;
    }

    public static Rhythm sevenInBelgrade() {
        return Rhythm.everyEdition(LocalTime.of(7, 0), ZoneId.of("Europe/Belgrade"));
    }

    public static Consent consent(Consent.Act act) {
        return new Consent(
                act, "test", "Yes, send me the digest.", null, new Actor.Program("test"));
    }
}
