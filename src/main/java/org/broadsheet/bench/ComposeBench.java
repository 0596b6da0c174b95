package org.broadsheet.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.EditionToPlan;
import org.broadsheet.delivery.PlannedGroup;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.editions.EditionComposer;
import org.broadsheet.editions.EditionRenderings;
import org.broadsheet.editions.VariantOutcome;
import org.broadsheet.editions.Variants;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.editions.render.StoredBody;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.ListId;
import org.springframework.beans.factory.BeanFactory;

/**
 * Measures an edition from its freeze to the planned rows: composing, rendering one version for all
 * who get the same, planning, and what a further reader costs.
 */
public final class ComposeBench {
    private static final Actor BY = new Actor.Program("bench");
    private static final int WARM = 20_000;
    private static final int FILLS = 50_000;

    private final BeanFactory application;
    private final PrintWriter out;

    public ComposeBench(BeanFactory application, PrintWriter out) {
        this.application = application;
        this.out = out;
    }

    public void run(InventedList invented) {
        var list = timed("filled the database", () -> invented.fill(application));
        ManagementFactory.getMemoryPoolMXBeans().forEach(it -> it.resetPeakUsage());
        var edition = timed("composed and frozen", () -> frozen(list));
        var renderings = application.getBean(EditionRenderings.class);
        var wanted = timed("rendered and checked", () -> renderings.renderAll(edition.id()));
        var variants = application.getBean(Variants.class).list(edition.id(), 1);
        out.printf(
                Locale.ROOT,
                "distinct digests %,d, variants %,d, renders %,d, bytes a body %,d%n",
                wanted,
                variants.size(),
                renderings.renders(),
                variants.stream().mapToLong(it -> it.bodyBytes()).sum()
                        / Math.max(1, variants.size()));
        timed("rendered again, nothing new", () -> renderings.renderAll(edition.id()));
        out.printf(Locale.ROOT, "renders after that %,d%n", renderings.renders());
        var planned = timed("planned", () -> plan(edition));
        out.printf(Locale.ROOT, "rows planned %,d%n", planned);
        fill(edition);
        out.printf(Locale.ROOT, "peak heap %,d MB%n", peakMegabytes());
    }

    private Edition frozen(ListId list) {
        var now = application.getBean(Clock.class).instant();
        var opened = application.getBean(EditionCalendar.class).extra(list, BY, now);
        return application.getBean(EditionComposer.class).freeze(opened.id(), now);
    }

    private int plan(Edition edition) {
        var deliveries = application.getBean(Deliveries.class);
        var toPlan =
                EditionToPlan.ofStream(
                        edition.id(), edition.list(), edition.place(), edition.revision());
        var rendering = application.getBean(EditionRenderings.class).of(edition.id());
        var rows = 0;
        for (var group : deliveries.unplanned(toPlan)) {
            if (rendering.render(group)
                    instanceof VariantOutcome.Rendered(var variant, var blocked)) {
                rows +=
                        deliveries.plan(
                                toPlan,
                                new PlannedGroup(group, variant, edition.times().editionAt()));
            }
        }
        return rows;
    }

    /** What a further reader of a stored version costs before the signature. */
    private void fill(Edition edition) {
        var variants = application.getBean(Variants.class);
        var bodies = new ArrayList<StoredBody>();
        variants.list(edition.id(), 1).stream()
                .limit(20)
                .forEach(it -> bodies.add(variants.body(it.id())));
        var blanks = blanks();
        var bytes = 0L;
        for (var i = 0; i < WARM; i++) {
            bytes += bodies.get(i % bodies.size()).fill(blanks).length;
        }
        var start = System.nanoTime();
        for (var i = 0; i < FILLS; i++) {
            bytes += bodies.get(i % bodies.size()).fill(blanks).length;
        }
        var each = (System.nanoTime() - start) / 1e3 / FILLS;
        out.printf(
                Locale.ROOT,
                "a further reader %.1f microseconds, %,d bytes%n",
                each,
                bytes / (WARM + FILLS));
    }

    private static Map<Blank, String> blanks() {
        var values = new EnumMap<Blank, String>(Blank.class);
        for (var blank : Blank.values()) {
            values.put(
                    blank,
                    blank.isLink()
                            ? "https://news.example.org/u/0123456789abcdef"
                            : "Ada Lovelace");
        }
        return values;
    }

    private <T> T timed(String what, Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        out.printf(Locale.ROOT, "%-28s %8.2f s%n", what, (System.nanoTime() - start) / 1e9);
        out.flush();
        return result;
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
