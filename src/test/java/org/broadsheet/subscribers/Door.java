package org.broadsheet.subscribers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.EmailAddress;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The way in and out of a list, with a clock that the test turns and the mails that were wanted.
 */
final class Door {
    static final EmailAddress ADA = People.ADA;
    static final EmailAddress BORIS = People.BORIS;
    static final String HOME = "192.0.2.0/24";

    final HandClock clock = new HandClock();
    final List<NoticeWanted> mails = new ArrayList<>();
    final TestDatabase.Fresh database;
    final Installation installation;
    final MailingLists lists;
    final Subscribers subscribers;
    final Subscriptions subscriptions;
    final Suppressions suppressions;
    final Consents consents;
    final Audience audience;
    final OptOutJournal journal;
    final Erasure erasure;
    final OwnerRequests owner;
    final AddressHash hash;
    final Joined joined;
    final ListId list;
    final ListId weekly;
    private final SubscriberSettings settings;

    Door(TestDatabase database, Path data) {
        this.database = database.fresh();
        var jdbc = this.database.jdbc();
        installation =
                new Installation(
                        data,
                        "https://news.example.org",
                        "1 Harbour Street, Belgrade",
                        "https://news.example.org/privacy");
        settings =
                new SubscriberSettings(
                        10,
                        200,
                        400,
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(3),
                        Duration.ofDays(7));
        hash = new AddressHash(new SecretKeys(installation));
        journal = new OptOutJournal(installation);
        consents = new Consents(jdbc, journal, clock);
        lists = new MailingLists(jdbc, installation, clock);
        subscribers = new Subscribers(jdbc, hash, clock);
        subscriptions =
                new Subscriptions(jdbc, consents, new Choices(jdbc), new Rhythms(jdbc), clock);
        suppressions = new Suppressions(jdbc, hash, journal, clock);
        audience = new Audience(jdbc);
        ApplicationEventPublisher events =
                event -> {
                    if (event instanceof NoticeWanted wanted) {
                        mails.add(wanted);
                    }
                };
        erasure =
                new Erasure(
                        jdbc,
                        suppressions,
                        journal,
                        new Erasure.Forgetful(
                                events, new Audit(jdbc, clock), new ImportFiles(installation)),
                        clock);
        owner =
                new OwnerRequests(
                        jdbc,
                        erasure,
                        new AddressChange(jdbc, hash, journal, new Audit(jdbc, clock), clock),
                        events,
                        clock);
        joined = new Joined(subscriptions, suppressions, events);
        desk =
                new SignUpDesk(
                        jdbc,
                        new SignUpDesk.Joining(
                                lists, subscribers, subscriptions, suppressions, events),
                        settings,
                        clock);
        list = live("daily");
        weekly = live("weekly");
    }

    private final SignUpDesk desk;

    private ListId live(String key) {
        var id =
                lists.add(
                        NewList.named(
                                key, "The " + key, new EmailAddress(key + "@news.example.org")));
        lists.goLive(id);
        return id;
    }

    SignUpOutcome send(EmailAddress address, SignUp.Wish wish, String network) {
        return send(list, address, wish, network);
    }

    SignUpOutcome send(ListId to, EmailAddress address, SignUp.Wish wish, String network) {
        return new SignUps(database.jdbc(), hash, settings, clock)
                .take(
                        new SignUp(
                                to,
                                wish,
                                address,
                                "en",
                                ZoneId.of("Europe/Belgrade"),
                                "I want to get The daily.",
                                network));
    }

    /** Looks at every form that may be looked at now. */
    Door look() {
        while (Boolean.TRUE.equals(database.transactions().execute(status -> desk.lookAtNext()))) {
            clock.pass(Duration.ofMillis(1));
        }
        return this;
    }

    long waiting() {
        return desk.waiting();
    }

    PeopleForgetting forgetting() {
        return new PeopleForgetting(database.jdbc(), erasure, settings, clock);
    }

    SuppressedDigests digests() {
        return new SuppressedDigests(database.jdbc(), hash, clock);
    }

    /** A start of the service on what the database now holds. */
    void start() throws Exception {
        new OptOutReplay(database.jdbc(), journal, erasure, digests()).afterPropertiesSet();
    }

    ReaderLinks links() {
        return new ReaderLinks(installation, new SecretKeys(installation));
    }

    static final class HandClock extends Clock {
        private Instant now = People.NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
