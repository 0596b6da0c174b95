package org.broadsheet.collecting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a poll went: a key of {@code messages/collecting.properties} and its arguments. */
public record PollWords(String key, List<String> arguments) {
    private static final String SEPARATOR = "\u001f";

    public PollWords {
        arguments = List.copyOf(arguments);
    }

    static PollWords of(String key, Object... arguments) {
        return new PollWords(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    String stored() {
        return Stream.concat(Stream.of(key), arguments.stream())
                .map(part -> part.replace(SEPARATOR, " "))
                .collect(Collectors.joining(SEPARATOR));
    }

    static PollWords read(String stored) {
        var parts = List.of(stored.split(SEPARATOR, -1));
        return new PollWords(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
