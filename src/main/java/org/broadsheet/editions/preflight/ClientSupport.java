package org.broadsheet.editions.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** What the three mail clients that matter lack, from {@code mail/client-support.txt}. */
final class ClientSupport {
    /** Something at least one client lacks. */
    record Lack(String name, List<String> clients, String instead) {}

    private static final String TABLE = "mail/client-support.txt";
    private static final List<String> CLIENTS =
            List.of("Gmail", "Outlook for Windows", "Apple Mail");

    private final Map<String, Lack> lacks = new HashMap<>();

    ClientSupport() {
        read().lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    }

    /** A line says "no" of a client; "partly" is not held against anyone. */
    Optional<Lack> lackOf(String kind, String name) {
        return Optional.ofNullable(lacks.get(kind + ";" + name));
    }

    private void add(String line) {
        var cells = line.split(";", 6);
        var without = new ArrayList<String>();
        for (var i = 0; i < CLIENTS.size(); i++) {
            if (cells[2 + i].equals("no")) {
                without.add(CLIENTS.get(i));
            }
        }
        if (!without.isEmpty()) {
            lacks.put(
                    cells[0] + ";" + cells[1], new Lack(cells[1], List.copyOf(without), cells[5]));
        }
    }

    private static String read() {
        try {
            return new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
