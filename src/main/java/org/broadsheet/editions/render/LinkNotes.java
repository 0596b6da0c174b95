package org.broadsheet.editions.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the links of a text part, so that sentences stay readable: {@code [3]}. */
public final class LinkNotes {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> waiting = new ArrayList<>();

    /** The number of that link in brackets; the same link keeps its number. */
    public String mark(Object link) {
        var address = link.toString();
        var known = numbers.get(address);
        if (known != null) {
            return "[" + known + "]";
        }
        var number = numbers.size() + 1;
        numbers.put(address, number);
        waiting.add("[" + number + "] " + address);
        return "[" + number + "]";
    }

    /** The notes that were given out since the last call. */
    public List<String> take() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
