package org.broadsheet.collecting.parse;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Lets Rome walk the document and hand over its channels and items; reads the bare tree where Rome
 * gives up.
 */
final class RomeReader {
    private final Canon canon;

    RomeReader(Canon canon) {
        this.canon = canon;
    }

    ParsedFeed read(String encoding) {
        var wire = walk();
        var items =
                wire.map(RomeReader::items).filter(found -> found.size() == canon.items().size());
        var entries =
                items.orElse(canon.items()).stream()
                        .map(e -> new EntryReader(e, canon.isAtom()).read())
                        .toList();
        var feed =
                new ChannelReader(canon.channel(), canon.isAtom())
                        .read(canon.version(), encoding, entries);
        return feed.timeToLive() == null && wire.isPresent()
                ? feed.withTimeToLive(rhythm(wire.get()))
                : feed;
    }

    private Optional<WireFeed> walk() {
        try {
            return Optional.of(new WireFeedInput(false, Locale.ROOT).build(canon.document()));
        } catch (FeedException | RuntimeException beyondRome) {
            return Optional.empty();
        }
    }

    private static List<Element> items(WireFeed wire) {
        var modules =
                switch (wire) {
                    case Channel channel ->
                            channel.getItems().stream()
                                    .map(i -> i.getModule(Reading.MARK.getURI()));
                    case Feed feed ->
                            feed.getEntries().stream().map(e -> e.getModule(Reading.MARK.getURI()));
                    default -> List.<com.rometools.rome.feed.module.Module>of().stream();
                };
        return modules.map(module -> module instanceof Reading reading ? reading.element() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How often the feed says it changes (the syndication module). */
    private static @Nullable Duration rhythm(WireFeed wire) {
        if (!(wire.getModule(SyModule.URI) instanceof SyModule rhythm)
                || rhythm.getUpdatePeriod() == null) {
            return null;
        }
        var period =
                switch (rhythm.getUpdatePeriod()) {
                    case "hourly" -> Duration.ofHours(1);
                    case "daily" -> Duration.ofDays(1);
                    case "weekly" -> Duration.ofDays(7);
                    default -> null;
                };
        return period == null
                ? null
                : period.dividedBy(Math.clamp(rhythm.getUpdateFrequency(), 1, 60));
    }
}
