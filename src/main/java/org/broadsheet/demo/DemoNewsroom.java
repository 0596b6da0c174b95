package org.broadsheet.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.broadsheet.collecting.NewSource;
import org.broadsheet.demo.cast.Cast;
import org.broadsheet.demo.cast.Welcome;
import org.broadsheet.demo.site.DemoSite;
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

    private static final MailingList.ListLook LOOK =
            new MailingList.ListLook(
                    "#7a1f2b",
                    "serif",
                    "What moves the metals that everything needs",
                    MailingList.SubjectFrom.STORY,
                    null,
                    "We quote a few lines and link to the outlets that did the reporting. All of them"
                            + " are made up, and so is the news.",
                    List.of());

    private final DemoSources sources;
    private final MailingLists lists;
    private final Welcome welcome;

    DemoNewsroom(DemoSources sources, MailingLists lists, Welcome welcome) {
        this.sources = sources;
        this.lists = lists;
        this.welcome = welcome;
    }

    /** Reads the six invented outlets and offers these topics. */
    public MailingList fill(DemoSite site, List<Topic> offered) {
        sources.add(site);
        return fill(offered);
    }

    /** Reads one's own feeds in their place. */
    public MailingList fill(List<NewSource> own, List<Topic> offered) {
        sources.add(own);
        return fill(offered);
    }

    private MailingList fill(List<Topic> offered) {
        var id =
                lists.add(
                        NewList.named(LIST, "Critical Materials Daily", SENDER)
                                .in(BELGRADE, "Belgrade")
                                .approvedBy(MailingList.Approval.AUTOMATIC)
                                .at(List.of(SEVEN))
                                .offering(offered.stream().map(Topic::id).toList()));
        lists.dress(id, LOOK);
        welcome.welcome(id, Cast.ALL, offered, sources.outlets());
        lists.goLive(id);
        return lists.get(id);
    }
}
