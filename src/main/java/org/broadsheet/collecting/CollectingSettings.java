package org.broadsheet.collecting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.broadsheet.collecting.fetch.FetchLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How sources are read.
 *
 * @param allowedHosts your own hosts that may be read although they are not public: {@code
 *     rss.internal}, or {@code 127.0.0.1:8080} for one port only
 * @param filesAllowed whether a source may be a file on this server ({@code file:})
 * @param userAgent how we present ourselves; the first word is our name in robots.txt
 * @param pollEvery shortest time between two polls of a source
 * @param pollAtLeastEvery longest time between two polls of a source
 * @param largest most that is read of one document, after decompression
 * @param wholeTime longest time for one document, redirects included
 * @param connectTime longest time until a connection stands
 * @param silence longest time without a byte
 * @param redirects most redirects that are followed
 * @param feedPause rest between two feeds of one host
 * @param pagePause rest between two article pages of one host; a site's Crawl-delay may be longer
 * @param pagesPerPoll most article pages read for one source at one poll
 * @param entriesPerFeed most entries read of one feed
 * @param shortestText feed texts with fewer words are teasers: the article's page is read
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.collecting", ignoreUnknownFields = false)
public record CollectingSettings(
        @DefaultValue @NotNull List<String> allowedHosts,
        @DefaultValue("false") boolean filesAllowed,
        @DefaultValue("Broadsheet/0.1 (+https://broadsheet.example/robot)") @NotBlank
                String userAgent,
        @DefaultValue("60m") @NotNull Duration pollEvery,
        @DefaultValue("12h") @NotNull Duration pollAtLeastEvery,
        @DefaultValue("10MB") @NotNull DataSize largest,
        @DefaultValue("40s") @NotNull Duration wholeTime,
        @DefaultValue("10s") @NotNull Duration connectTime,
        @DefaultValue("10s") @NotNull Duration silence,
        @DefaultValue("5") @Min(0) @Max(20) int redirects,
        @DefaultValue("1s") @NotNull Duration feedPause,
        @DefaultValue("2s") @NotNull Duration pagePause,
        @DefaultValue("20") @Min(0) @Max(1000) int pagesPerPoll,
        @DefaultValue("1000") @Min(1) @Max(100000) int entriesPerFeed,
        @DefaultValue("100") @Min(0) int shortestText) {
    public CollectingSettings {
        allowedHosts = List.copyOf(allowedHosts);
        if (pollAtLeastEvery.compareTo(pollEvery) < 0) {
            throw new IllegalArgumentException(
                    "broadsheet.collecting.poll-at-least-every is shorter than poll-every");
        }
    }

    FetchLimits limits() {
        return new FetchLimits(
                (int) Math.min(largest.toBytes(), Integer.MAX_VALUE - 16),
                connectTime,
                silence,
                wholeTime,
                redirects,
                feedPause);
    }

    /** The word that robots.txt knows us by. */
    String product() {
        return userAgent.split("[/ ]", 2)[0];
    }
}
