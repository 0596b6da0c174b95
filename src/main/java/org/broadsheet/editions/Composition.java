package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.topics.TopicId;

/**
 * An edition as it would be frozen now: every candidate with its decision.
 *
 * @param sections the list's topics in its order
 */
public record Composition(List<TopicId> sections, List<Decided> decisions) {
    public Composition {
        sections = List.copyOf(sections);
        decisions = List.copyOf(decisions);
    }

    static Composition of(MailingList list, List<Decided> judged) {
        var offered = judged.stream().filter(Decided::isIn).sorted(Decided.RANK).toList();
        var sections = list.topics();
        var fitted =
                CapFit.fit(
                        offered,
                        it -> Optional.ofNullable(it.section()),
                        !sections.isEmpty(),
                        list.caps());
        var all = new ArrayList<>(fitted.in());
        fitted.over().forEach(it -> all.add(it.story().overCap(it.why())));
        judged.stream().filter(it -> !it.isIn()).forEach(all::add);
        return new Composition(sections, all);
    }

    /**
     * What comes in, in the order of the digest: sections as the list has them, other news last.
     */
    public List<Decided> in() {
        return decisions.stream()
                .filter(Decided::isIn)
                .sorted(Comparator.comparingInt(this::place).thenComparing(Decided.RANK))
                .toList();
    }

    /** All of them: what comes in as the digest has it, then the rest. */
    List<Decided> inOrder() {
        var all = new ArrayList<>(in());
        decisions.stream().filter(it -> !it.isIn()).forEach(all::add);
        return all;
    }

    public List<Decided> with(Decision decision) {
        return decisions.stream().filter(it -> it.decision() == decision).toList();
    }

    private int place(Decided decided) {
        var section = decided.section();
        var at = section == null ? -1 : sections.indexOf(section);
        return at < 0 ? sections.size() : at;
    }
}
