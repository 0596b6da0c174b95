package org.broadsheet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Feeds written by us, for tests. */
final class Feeds {
    private Feeds() {}

    static String oneArticle(Instant published) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel>
          <title>Harbour News</title><link>https://harbour.example.org/</link><description>News of the quay</description>
          <item>
            <title>Copper smelter at Bor restarts its second line</title>
            <link>https://harbour.example.org/2026/bor-smelter</link>
            <guid isPermaLink="false">harbour-1</guid>
            <pubDate>%s</pubDate>
            <description>The smelter at Bor took its second line back into service on Monday after four months of repairs. The operator expects 4,000 tonnes of anode copper from it by the end of the year. Two hundred workers who had been moved to the open pit returned to the plant.</description>
          </item>
        </channel></rss>
        """
                .formatted(
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                published.atZone(ZoneOffset.UTC)));
    }
}
