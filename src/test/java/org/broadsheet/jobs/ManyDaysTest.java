package org.broadsheet.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.TestDatabase;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.VariantId;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.EditionTime;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two editions a day over the end of summer time, for readers of every rhythm, near and far, who
 * pause, whose servers put mails off, and beside whom announcements go out.
 */
class ManyDaysTest {
    private static final Instant START = Instant.parse("2026-10-18T00:00:00Z");
    private static final int EDITIONS = 44;
    private static final Pattern WORD = Pattern.compile("\\bS(\\d+)N(\\d+)\\b");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyGetsAnythingTwiceAndNothingNewIsMissed(long seed) {
        var days = new Days(seed);
        days.pass();
        assertThat(days.got.size()).isGreaterThan(40);
        days.readers.forEach(days::nothingTwice);
        days.readers.forEach(days::nothingMissed);
        days.readers.forEach(days::slotsAreTheirs);
    }

    /** A reader, and whether one digest a day is the most they get. */
    private record Someone(
            SubscriberId id, Set<TopicId> topics, ZoneId zone, boolean atTheHour, int bound) {}

    /** An edition of the stream with the stories that were new in it. */
    private record Cut(Edition edition, Map<Integer, TopicId> fresh) {}

    /** A digest that a server took: the words {@code story, article} in it. */
    private record Got(SubscriberId reader, Edition edition, Instant slot, Set<String> words) {
        boolean has(int story) {
            return words.stream().anyMatch(it -> it.startsWith("S" + story + "N"));
        }
    }

    private static final class Days {
        final Office office = new Office(TestDatabase.H2);
        final Random random;
        final List<Someone> readers = new ArrayList<>();
        final List<Cut> cuts = new ArrayList<>();
        final List<Got> got = new ArrayList<>();
        private final List<TopicId> topics;
        private final Map<StoryId, Integer> stories = new LinkedHashMap<>();
        private final Map<Integer, TopicId> unsent = new HashMap<>();
        private int articles;

        Days(long seed) {
            random = new Random(seed);
            var desk = office.desk;
            desk.clock.set(START);
            desk.lists.schedule(desk.list, List.of(at(7), at(17)));
            topics = List.of(desk.topic("Copper"), desk.topic("Tin"), desk.topic("Policy"));
            desk.offer(topics.toArray(TopicId[]::new));
            for (var column : List.of("most_sections", "most_stories_a_section", "most_stories")) {
                desk.listSetting(column, 100);
            }
            someone("ada", "every-edition", "Europe/Belgrade", 8);
            someone("bo", "every-edition", "Asia/Tokyo", 8);
            someone("cem", "weekdays", "America/New_York", 10);
            someone("dea", "weekly:SUN", "Europe/Belgrade", 14);
            someone("eva", "days:MON,THU", "Pacific/Auckland", 11);
        }

        private static EditionTime at(int hour) {
            return new EditionTime(LocalTime.of(hour, 0), Duration.ofHours(1), Duration.ZERO);
        }

        private void someone(String name, String rhythm, String zone, int bound) {
            var wanted = new HashMap<TopicId, Choice.Interest>();
            topics.forEach(topic -> {
                if (wanted.isEmpty() || random.nextBoolean()) {
                    wanted.put(topic, Choice.Interest.NORMAL);
                }
            });
            var choice =
                    new Choice(wanted, Set.of(), Set.of(), Choice.Length.HEADLINES, true, "en");
            var id = office.desk.reader(name, choice, rhythm, ZoneId.of(zone));
            readers.add(
                    new Someone(
                            id,
                            wanted.keySet(),
                            ZoneId.of(zone),
                            !rhythm.equals("every-edition"),
                            bound));
        }

        void pass() {
            for (var i = 0; i < EDITIONS; i++) {
                var edition = office.desk.open();
                news();
                deliver(edition.times().freezeAt());
                var now = office.desk.clock.instant();
                var frozen = office.desk.composer.freeze(edition.id(), now);
                cuts.add(new Cut(frozen, Map.copyOf(unsent)));
                unsent.clear();
                office.plan(office.desk.approve(frozen));
                pauses();
                if (random.nextInt(8) == 0) {
                    office.announced(null);
                }
            }
            deliver(office.desk.clock.instant().plus(Duration.ofHours(9)));
        }

        private void news() {
            for (var i = random.nextInt(4); i > 0; i--) {
                var number = stories.size() + 1;
                var topic = topics.get(random.nextInt(topics.size()));
                var article = office.desk.article("a.example", title(number));
                office.desk.file(article, topic);
                stories.put(office.desk.story(article), number);
                unsent.put(number, topic);
            }
            if (!stories.isEmpty() && random.nextInt(3) == 0) {
                var old = new ArrayList<>(stories.entrySet()).get(random.nextInt(stories.size()));
                var outlet = "b" + random.nextInt(9) + ".example";
                var article = office.desk.article(outlet, title(old.getValue()));
                office.desk.join(old.getKey(), article);
            }
        }

        private String title(int story) {
            articles++;
            return "S%dN%d brings %d tonnes".formatted(story, articles, 1000 + articles * 37);
        }

        private void pauses() {
            for (var someone : readers) {
                if (random.nextInt(20) == 0) {
                    var until =
                            office.desk
                                    .clock
                                    .instant()
                                    .plus(Duration.ofHours(6 + random.nextInt(60)));
                    office.desk.subscriptions.pause(office.desk.list, someone.id(), until);
                }
            }
        }

        /** What is due is taken, or put off by its server; who paused gets nothing. */
        private void deliver(Instant until) {
            office.desk.clock.set(until);
            for (var row : office.due(until)) {
                if (!office.isMailable(row.reader())) {
                    office.moved(row, "withdrawn");
                } else if (random.nextInt(7) == 0) {
                    office.moved(row, "deferred");
                } else {
                    accept(row);
                }
            }
        }

        private void accept(Office.Due row) {
            var edition = office.desk.editions.get(row.edition());
            if (edition.kind().inStream()) {
                office.sent(edition, row.reader());
                got(row, edition);
            } else {
                office.moved(row, "sent");
            }
        }

        private void got(Office.Due row, Edition edition) {
            var words = new HashSet<String>();
            WORD.matcher(text(row.variant())).results().forEach(it -> words.add(it.group()));
            got.add(new Got(row.reader(), edition, row.slot(), words));
        }

        private String text(VariantId variant) {
            var blanks = new EnumMap<Blank, String>(Blank.class);
            for (var blank : Blank.values()) {
                blanks.put(blank, blank.isLink() ? "https://example.org/x" : "x");
            }
            return office.desk.variants.body(variant).text(blanks);
        }

        private List<Got> of(Someone someone) {
            return got.stream().filter(it -> it.reader().equals(someone.id())).toList();
        }

        void nothingTwice(Someone someone) {
            var words = of(someone).stream().flatMap(it -> it.words().stream()).toList();
            assertThat(words).doesNotHaveDuplicates();
            assertThat(of(someone)).extracting(it -> it.edition().id()).doesNotHaveDuplicates();
        }

        /** The first digest from an edition on has all that was new in it and is wanted. */
        void nothingMissed(Someone someone) {
            for (var cut : cuts) {
                var first =
                        of(someone).stream()
                                .filter(it -> it.edition().place() >= cut.edition().place())
                                .findFirst();
                var bound = Duration.ofDays(someone.bound());
                if (first.isPresent() && !isBefore(cut, first.get(), bound)) {
                    cut.fresh()
                            .forEach((story, topic) -> {
                                if (someone.topics().contains(topic)) {
                                    assertThat(first.get().has(story))
                                            .as(
                                                    "story %s of edition %s",
                                                    story, cut.edition().number())
                                            .isTrue();
                                }
                            });
                }
            }
        }

        private static boolean isBefore(Cut cut, Got digest, Duration bound) {
            return cut.edition()
                    .times()
                    .editionAt()
                    .isBefore(digest.edition().times().editionAt().minus(bound));
        }

        void slotsAreTheirs(Someone someone) {
            var slots = of(someone).stream().map(it -> it.slot().atZone(someone.zone())).toList();
            if (someone.atTheHour()) {
                assertThat(slots).allMatch(it -> it.getHour() == 8 && it.getMinute() == 0);
                assertThat(slots).extracting(it -> it.toLocalDate()).doesNotHaveDuplicates();
            } else {
                assertThat(slots).allMatch(it -> it.getHour() >= 8);
            }
            assertThat(slots).isNotEmpty();
        }
    }
}
