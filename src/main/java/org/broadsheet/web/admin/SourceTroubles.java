package org.broadsheet.web.admin;

import java.time.Clock;
import java.util.List;
import org.broadsheet.collecting.PollWords;
import org.broadsheet.collecting.SourceHealth;
import org.broadsheet.collecting.Sources;
import org.springframework.stereotype.Component;

/** The sources that the next edition may lack articles of, and why, in words. */
@Component
public class SourceTroubles {
    private final Sources sources;
    private final Clock clock;

    SourceTroubles(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    public record Trouble(long id, String title, String address, String why) {}

    public List<Trouble> list() {
        var now = clock.instant();
        return sources.troubled(now).stream()
                .map(source ->
                        new Trouble(
                                source.id().value(),
                                source.title(),
                                source.address(),
                                SourceHealth.trouble(source, now)
                                        .map(SourceTroubles::words)
                                        .orElse("")))
                .toList();
    }

    private static String words(PollWords words) {
        return PageText.of("collecting", words.key(), words.arguments());
    }
}
