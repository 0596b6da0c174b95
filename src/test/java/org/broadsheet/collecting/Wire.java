package org.broadsheet.collecting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes feeds for tests. */
final class Wire {
    private Wire() {}

    static String feed(String... items) {
        return "<rss version=\"2.0\"><channel><title>Harbour News</title><link>https://harbour.example/</link>"
                + String.join("", items)
                + "</channel></rss>";
    }

    static String feed(List<String> items) {
        return feed(items.toArray(String[]::new));
    }

    static String item(String guid, String title, String link, String date, String text) {
        return "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><link>%s</link><pubDate>%s</pubDate><description>%s</description></item>"
                .formatted(guid, title, link, date, text);
    }

    static String item(String guid, String title) {
        return item(
                guid,
                title,
                "https://harbour.example/" + guid,
                "Sat, 27 Apr 2024 06:00:00 GMT",
                words(title, 30));
    }

    /** So many words, different for every seed. */
    static String words(String seed, int count) {
        return IntStream.range(0, count)
                        .mapToObj(n ->
                                "w"
                                        + Integer.toString(
                                                Math.floorMod(
                                                        seed.hashCode() * 31 + n * 7919, 99_991),
                                                36))
                        .collect(Collectors.joining(" "))
                + ".";
    }
}
