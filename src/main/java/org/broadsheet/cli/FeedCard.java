package org.broadsheet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.collecting.parse.ParsedDate;
import org.broadsheet.collecting.parse.ParsedEntry;
import org.broadsheet.collecting.parse.ParsedFeed;
import org.broadsheet.collecting.parse.ParsedPerson;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A feed as a person reads it on a terminal: what it is, then each entry in three lines. */
final class FeedCard {
    private static final int ENTRIES = 10;
    private static final int TEASER = 160;

    private final ParsedFeed feed;
    private final List<String> lines = new ArrayList<>();

    FeedCard(ParsedFeed feed) {
        this.feed = feed;
    }

    String write(String file, boolean repaired) {
        lines.add(file);
        line("Title", feed.title());
        line("Site", feed.link());
        line("About", feed.description() == null ? null : teaser(feed.description()));
        line("By", names(feed.authors()));
        line(
                "Format",
                feed.version().word() + ", " + feed.encoding() + (repaired ? ", repaired" : ""));
        line("Language", feed.language());
        line("Updated", day(feed.updated(), feed.published()));
        line("Entries", String.valueOf(feed.entries().size()));
        feed.entries().stream().limit(ENTRIES).forEach(this::entry);
        if (feed.entries().size() > ENTRIES) {
            lines.add("");
            lines.add("  ... and " + (feed.entries().size() - ENTRIES) + " more");
        }
        return String.join("\n", lines) + "\n";
    }

    private void entry(ParsedEntry entry) {
        lines.add("");
        lines.add("  * " + Optional.ofNullable(entry.title()).orElse("(no title)"));
        var about = new ArrayList<String>();
        Optional.ofNullable(day(entry.published(), entry.updated())).ifPresent(about::add);
        Optional.ofNullable(names(entry.authors())).ifPresent(about::add);
        entry.categories().stream()
                .limit(4)
                .map(c -> c.label() == null ? c.term() : c.label())
                .filter(Objects::nonNull)
                .forEach(about::add);
        if (!about.isEmpty()) {
            lines.add("    " + String.join(" | ", about));
        }
        Optional.ofNullable(entry.link()).ifPresent(link -> lines.add("    " + link));
        if (entry.summary() != null && !teaser(entry.summary()).isEmpty()) {
            lines.add("    " + teaser(entry.summary()));
        }
    }

    private void line(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add("  %-9s %s".formatted(name, value));
        }
    }

    private static @Nullable String day(@Nullable ParsedDate first, @Nullable ParsedDate second) {
        var date = first == null ? second : first;
        if (date == null) {
            return null;
        }
        return date.instant() == null
                ? "unreadable date: " + date.raw()
                : date.instant().toString();
    }

    private static @Nullable String names(List<ParsedPerson> people) {
        var names =
                people.stream()
                        .map(p -> p.name() == null ? p.email() : p.name())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static String teaser(String html) {
        var text = Jsoup.parseBodyFragment(html).text();
        return text.length() <= TEASER ? text : text.substring(0, TEASER).strip() + "...";
    }
}
