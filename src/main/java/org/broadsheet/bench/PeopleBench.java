package org.broadsheet.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.broadsheet.jobs.ProgressBoard;
import org.broadsheet.jobs.Runs;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.ImportDesk;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.MemberQuery;
import org.broadsheet.subscribers.Members;
import org.broadsheet.subscribers.NewList;
import org.broadsheet.subscribers.PeopleImports;
import org.broadsheet.subscribers.Segment;
import org.springframework.beans.factory.BeanFactory;

/** Imports invented people and searches among them. */
public final class PeopleBench {
    private static final Actor ACTOR = new Actor.Program("bench");
    private static final int STEP = 100_000;

    private final BeanFactory application;
    private final PrintWriter out;

    public PeopleBench(BeanFactory application, PrintWriter out) {
        this.application = application;
        this.out = out;
    }

    /** One import; prints rows per second and the heap in use for each hundred thousand rows. */
    public ListId importPeople(int rows, int columns) throws IOException {
        var lists = application.getBean(MailingLists.class);
        var list =
                lists.add(NewList.named("bench", "Bench", new EmailAddress("bench@lists.example")));
        var file = Files.createTempFile("broadsheet-people", ".csv");
        try {
            new PeopleFile().write(file, rows, columns);
            run(list, file, rows);
        } finally {
            Files.delete(file);
        }
        return list;
    }

    private void run(ListId list, Path file, int rows) throws IOException {
        var desk = application.getBean(ImportDesk.class);
        var began = System.nanoTime();
        var id = desk.open(list, file, ACTOR);
        var opened = System.nanoTime();
        desk.order(id, ACTOR);
        var watching = application.getBean(ProgressBoard.class).watch(new Steps()::at);
        application.getBean(Runs.class).importPeople(id);
        watching.close();
        var ended = System.nanoTime();
        out.printf(
                Locale.ROOT,
                "rows=%d megabytes=%d read-through=%.1fs import=%.1fs rows-per-second=%.0f %s%n",
                rows,
                Files.size(file) >> 20,
                (opened - began) / 1e9,
                (ended - opened) / 1e9,
                rows / ((ended - opened) / 1e9),
                application.getBean(PeopleImports.class).get(id).imported());
        out.flush();
    }

    /** Prints a line for each step. */
    private final class Steps {
        private long next = STEP;
        private long began = System.nanoTime();

        private void at(org.broadsheet.jobs.Progress progress) {
            if (progress.done() < next) {
                return;
            }
            next += STEP;
            var now = System.nanoTime();
            var runtime = Runtime.getRuntime();
            System.gc();
            out.printf(
                    Locale.ROOT,
                    "  %,d rows, %.0f/s, heap in use %d MB%n",
                    progress.done(),
                    STEP / ((now - began) / 1e9),
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
            out.flush();
            began = System.nanoTime();
        }
    }

    /** Each kind of search {@code times} times, page and count: median and 95th percentile. */
    public void search(ListId list, int times) {
        var random = new Random(5);
        var all = MemberQuery.all(list);
        measure("newest page, no filter", times, i -> all);
        measure("address prefix, 3 letters", times, i -> all.saying(letters(random, 3)));
        measure("name prefix, 4 letters", times, i -> all.saying(letters(random, 4)));
        measure("first name", times, i -> all.saying(List.of("ada", "zoran", "milan").get(i % 3)));
        measure("two words", times, i -> all.saying("ada " + letters(random, 2)));
        measure("one letter", times, i -> all.saying(letters(random, 1)));
        measure("large domain", times, i -> all.saying("@mail.example"));
        measure(
                "small domain",
                times,
                i -> all.saying("@firm" + random.nextInt(20_000) + ".example"));
        measure("state active", times, i -> all.standing(MemberQuery.Standing.ACTIVE));
        measure("state unsubscribed", times, i -> all.standing(MemberQuery.Standing.UNSUBSCRIBED));
        measure("state paused", times, i -> all.standing(MemberQuery.Standing.PAUSED));
        measure("rhythm weekly", times, i -> all.reading(Segment.Often.WEEKLY));
        measure(
                "unsubscribed named ada",
                times,
                i -> all.standing(MemberQuery.Standing.UNSUBSCRIBED).saying("ada"));
    }

    private interface Queries {
        MemberQuery get(int number);
    }

    private void measure(String name, int times, Queries queries) {
        var members = application.getBean(Members.class);
        var nanos = new ArrayList<Long>();
        var found = 0L;
        for (var i = 0; i < times + 3; i++) {
            var query = queries.get(i);
            var began = System.nanoTime();
            members.search(query, "", 50);
            found += members.count(query).members();
            if (i >= 3) {
                nanos.add(System.nanoTime() - began);
            }
        }
        Collections.sort(nanos);
        out.printf(
                Locale.ROOT,
                "%-28s p50 %6.1f ms  p95 %6.1f ms  (found %d on average)%n",
                name,
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 95 / 100) / 1e6,
                found / (times + 3));
        out.flush();
    }

    private static String letters(Random random, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(
                    (i % 2 == 0 ? "bdfgklmnprstvz" : "aeiou")
                            .charAt(random.nextInt(i % 2 == 0 ? 14 : 5)));
        }
        return text.toString();
    }
}
