package org.broadsheet.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.subscribers.Door.HOME;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No sequence of sign-up, confirm, import, pause, unsubscribe, bounce, erase, restored backup and
 * sign-up again makes a person mailable who has not said yes, or has said no since.
 *
 * <p>The model keeps, outside the database, who said yes last to what; whatever a backup forgets,
 * the model does not.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
record ConsentPropertiesTest(TestDatabase database) {
    private static final int LIVES = 6;
    private static final int STEPS = 120;

    @Test
    void nobodyIsMailableWithoutAYesThatStands(@TempDir Path data) throws Exception {
        for (var seed = 0; seed < LIVES; seed++) {
            var folder = Files.createDirectory(data.resolve("life" + seed));
            new Life(new Door(database, folder), new Random(seed)).run("seed " + seed);
        }
    }

    private static final class Life {
        private final Door door;
        private final Random random;
        private final List<EmailAddress> people =
                List.of(
                        new EmailAddress("ada@example.org"),
                        new EmailAddress("boris@example.net"),
                        new EmailAddress("clara@example.com"));
        private final Set<String> saidYes = new HashSet<>();
        private final Set<EmailAddress> saidNever = new HashSet<>();
        private final Map<String, NoticeWanted> lastMail = new HashMap<>();
        private final List<String> story = new ArrayList<>();
        private Backup backup;

        Life(Door door, Random random) throws Exception {
            this.door = door;
            this.random = random;
            door.start();
            this.backup = Backup.of(door.database.jdbc());
        }

        void run(String seed) throws Exception {
            for (var step = 0; step < STEPS; step++) {
                door.clock.pass(Duration.ofMinutes(1 + random.nextInt(900)));
                var person = people.get(random.nextInt(people.size()));
                step(random.nextInt(13), person, random.nextBoolean() ? door.list : door.weekly);
                holds(seed);
            }
        }

        private void step(int kind, EmailAddress person, ListId list) throws Exception {
            story.add(kind + " " + person + " " + list);
            switch (kind) {
                case 0, 1, 2 -> signUp(person, list);
                case 3, 4 -> confirm(person, list);
                case 5 -> imported(person, list);
                case 6 -> paused(person, list);
                case 7 -> left(person, list);
                case 8 -> bounced(person);
                case 9 -> erased(person);
                case 10 -> backup = Backup.of(door.database.jdbc());
                case 11 -> restored();
                default -> door.start();
            }
        }

        private void signUp(EmailAddress person, ListId list) {
            door.send(list, person, SignUp.Wish.JOIN, HOME);
            door.look();
            door.mails.forEach(mail -> lastMail.put(key(mail), mail));
            door.mails.clear();
        }

        private void confirm(EmailAddress person, ListId list) {
            door.subscribers
                    .findByAddress(person)
                    .map(found -> lastMail.get(list + " " + found.id()))
                    .filter(mail -> mail.kind() == NoticeWanted.Kind.CONFIRMATION)
                    .filter(mail ->
                            door.joined.confirm(
                                    new ReaderLinks.Named(list, mail.subscriber(), mail.number()),
                                    "Yes",
                                    HOME))
                    .ifPresent(mail -> saidYes.add(list + " " + person));
        }

        private void imported(EmailAddress person, ListId list) {
            var id = door.subscribers.know(person, null);
            door.subscriptions.add(
                    list,
                    id,
                    Choice.everything("en"),
                    People.sevenInBelgrade(),
                    People.consent(Consent.Act.IMPORTED));
            saidYes.add(list + " " + person);
        }

        private void paused(EmailAddress person, ListId list) {
            door.subscribers
                    .findByAddress(person)
                    .ifPresent(found ->
                            door.subscriptions.pause(
                                    list,
                                    found.id(),
                                    door.clock.instant().plus(Duration.ofDays(1))));
            door.subscriptions.resumeDue(door.clock.instant());
        }

        private void left(EmailAddress person, ListId list) {
            door.subscribers
                    .findByAddress(person)
                    .ifPresent(found ->
                            door.subscriptions.unsubscribe(
                                    list, found.id(), People.consent(Consent.Act.WITHDRAWN)));
            saidYes.remove(list + " " + person);
        }

        private void bounced(EmailAddress person) {
            if (random.nextInt(4) == 0) {
                door.suppressions.add(person, Suppressions.Reason.BOUNCE, null);
                saidNever.add(person);
            }
        }

        private void erased(EmailAddress person) {
            if (random.nextInt(4) == 0) {
                door.subscribers
                        .findByAddress(person)
                        .ifPresent(found -> {
                            door.erasure.erase(
                                    found.id(), new Actor.Subscriber(found.id().value()));
                            saidNever.add(person);
                        });
            }
        }

        /** An older database beside the journal of today, and a start. */
        private void restored() throws Exception {
            backup.restore(door.database.jdbc());
            lastMail.clear();
            door.start();
        }

        private void holds(String seed) {
            var mailable =
                    door.database
                            .jdbc()
                            .sql(
                                    "select m.list_id, s.address from mailable m join subscriber s on s.id = m.subscriber_id")
                            .query((row, number) ->
                                    row.getLong("list_id") + " " + row.getString("address"))
                            .list();
            assertThat(saidYes).as(seed + ": " + story).containsAll(mailable);
            assertThat(mailable)
                    .as(seed + ": " + story)
                    .noneMatch(each ->
                            saidNever.stream()
                                    .anyMatch(person -> each.endsWith(" " + person.value())));
        }

        private static String key(NoticeWanted mail) {
            return mail.list() + " " + mail.subscriber();
        }
    }
}
