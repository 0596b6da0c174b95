package org.broadsheet.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A file of invented people, as Mailchimp would export it; none of them can get mail. */
final class PeopleFile {
    private static final String[] FIRST = {
        "Ada", "Boris", "Cora", "Dragan", "Elif", "Farid", "Greta", "Hana", "Ivo", "Jovana",
                "Kenji",
        "Lara", "Milan", "Noor", "Olga", "Petar", "Quinn", "Rosa", "Sven", "Tara", "Uma", "Vera",
        "Wanda", "Xenia", "Yara", "Zoran"
    };
    private static final String[] DOMAINS = {
        "mail.example", "post.example", "letters.example", "inbox.example", "box.example"
    };
    private static final String[] ZONES = {
        "Europe/Belgrade", "Europe/London", "America/New_York", "Asia/Tokyo"
    };

    private final Random random = new Random(11);

    /**
     * Three in a hundred have no proof, one in a hundred left, one in two hundred is no address.
     */
    void write(Path file, int rows, int columns) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(
                    "Email Address,First Name,Last Name,OPTIN_TIME,CONFIRM_TIME,CONFIRM_IP,TIMEZONE,LEID,EUID,UNSUB_TIME");
            for (var i = 0; i < columns; i++) {
                out.write(",Field " + i);
            }
            out.write('\n');
            for (var row = 0; row < rows; row++) {
                write(out, row, columns);
            }
        }
    }

    private void write(BufferedWriter out, int row, int columns) throws IOException {
        var first = FIRST[random.nextInt(FIRST.length)];
        var last = surname();
        var domain =
                random.nextInt(4) == 0
                        ? "firm" + random.nextInt(20_000) + ".example"
                        : DOMAINS[random.nextInt(DOMAINS.length)];
        var at = row % 200 == 199 ? " at " : "@";
        var proof = row % 33 == 32 ? "" : "2021-03-04 05:06:07";
        var left = row % 100 == 50 ? "2024-01-02 03:04:05" : "";
        out.write((first + "." + last + row).toLowerCase(java.util.Locale.ROOT) + at + domain);
        out.write("," + first + "," + last + ",," + proof + ",203.0.113." + row % 256);
        out.write("," + ZONES[row % ZONES.length] + "," + row + ",e" + row + "," + left);
        for (var i = 0; i < columns; i++) {
            out.write(i % 10 == 0 ? ",value " + row % 1_000 : ",");
        }
        out.write('\n');
    }

    private String surname() {
        var letters = new StringBuilder();
        for (var i = 0; i < 3; i++) {
            letters.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
            letters.append("aeiou".charAt(random.nextInt(5)));
        }
        letters.setCharAt(0, Character.toUpperCase(letters.charAt(0)));
        return letters.toString();
    }
}
