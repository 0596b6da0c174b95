package org.broadsheet.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.broadsheet.collecting.NewSource;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.Sources;
import org.broadsheet.demo.cast.Cast;
import org.broadsheet.demo.cast.Welcome;
import org.broadsheet.demo.site.DemoSite;
import org.broadsheet.demo.site.DemoSource;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.EditionTime;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.NewList;
import org.broadsheet.topics.Topic;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills an empty database: sources, the list Critical Materials Daily, and the cast. */
@Component
@ConditionalOnProperty("broadsheet.demo.enabled")
public class DemoNewsroom {
    public static final String LIST = "critical-materials-daily";

    private static final EmailAddress SENDER = new EmailAddress("daily@news.example.org");
    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");
    private static final EditionTime SEVEN =
            new EditionTime(LocalTime.of(7, 0), Duration.ofHours(1), Duration.ofMinutes(30));

    private final Outlets outlets;
    private final Sources sources;
    private final MailingLists lists;
    private final Welcome welcome;
    private final Clock clock;

    DemoNewsroom(
            Outlets outlets, Sources sources, MailingLists lists, Welcome welcome, Clock clock) {
        this.outlets = outlets;
        this.sources = sources;
        this.lists = lists;
        this.welcome = welcome;
        this.clock = clock;
    }

    /** Reads the six invented outlets. */
    public MailingList fill(DemoSite site, List<Topic> topics) {
        return fill(site.addresses().stream().map(this::source).toList(), topics);
    }

    /** Reads one's own feeds in their place. */
    public MailingList fill(List<NewSource> read, List<Topic> topics) {
        read.forEach(source -> sources.add(source, clock.instant()));
        var id =
                lists.add(
                        NewList.named(LIST, "Critical Materials Daily", SENDER)
                                .in(BELGRADE, "Belgrade")
                                .approvedBy(MailingList.Approval.AUTOMATIC)
                                .at(List.of(SEVEN))
                                .offering(topics.stream().map(Topic::id).toList()));
        welcome.welcome(id, Cast.ALL, topics, outlets.list());
        lists.goLive(id);
        return lists.get(id);
    }

    private NewSource source(DemoSource demo) {
        var outlet = outlets.know(demo.outlet(), demo.site(), clock.instant());
        return NewSource.of(Source.Kind.FEED, demo.feed().value(), demo.outlet(), outlet)
                .withLanguage(demo.language().getLanguage());
    }
}
