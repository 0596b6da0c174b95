package org.broadsheet.editions.render;

import java.util.List;

/**
 * A topic's entries, in order.
 *
 * @param topic the number by which a reader asks for less of it; 0 for what is no topic
 */
public record Section(String title, List<Entry> entries, long topic) {
    public Section {
        title = PlainText.of(title);
        entries = List.copyOf(entries);
    }

    /** A section that no reader can ask less of. */
    public Section(String title, List<Entry> entries) {
        this(title, entries, 0);
    }

    public Section withEntries(List<Entry> others) {
        return new Section(title, others, topic);
    }
}
