package org.broadsheet.editions.render;

import java.util.List;

/** A topic's entries, in order. */
public record Section(String title, List<Entry> entries) {
    public Section {
        title = PlainText.of(title);
        entries = List.copyOf(entries);
    }

    public Section withEntries(List<Entry> others) {
        return new Section(title, others);
    }
}
