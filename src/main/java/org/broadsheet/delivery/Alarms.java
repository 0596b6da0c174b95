package org.broadsheet.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.broadsheet.accounts.Staff;
import org.broadsheet.accounts.StaffMember;
import org.broadsheet.delivery.NoticeToSend.Addressee;
import org.broadsheet.editions.render.NoticeKind;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the admins, by a mail each and once a day for one matter, that something needs them. */
@Component
public class Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
    private static final Duration WINDOW = Duration.ofHours(6);
    private static final int ENOUGH = 5;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Staff staff;
    private final Installation installation;
    private final Clock clock;

    public Alarms(
            JdbcClient jdbc, Notices notices, Staff staff, Installation installation, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.staff = staff;
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * Raises one.
     *
     * @param matter names it, so that it is told once a day: {@code inbox}, {@code ours/blocked}
     * @param sentence what is wrong, in a few words
     * @param page of the console that shows more, such as {@code /bounces}
     */
    @Transactional
    public void raise(String matter, String sentence, String page) {
        var day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        var told =
                staff.list().stream()
                        .filter(StaffMember::isAdmin)
                        .filter(admin ->
                                notices.add(
                                        new NoticeToSend(
                                                "alarm/" + matter + "/" + day + "/" + admin.id(),
                                                NoticeKind.ALARM,
                                                null,
                                                new Addressee.Staff(admin.id()),
                                                List.of(sentence),
                                                new WebLink(
                                                        installation.reachedAt().value() + page),
                                                clock.instant())))
                        .count();
        if (told > 0) {
            LOG.warn("alarm={} \"{}\" admins={}", matter, sentence, told);
        }
    }

    /** Looks for servers that refuse us for a fault of ours. */
    public void checkOurFaults() {
        record Fault(String reason, long people) {}
        jdbc.sql(
                        """
                        select reason, count(*) people from bounce where class = 'ours' and at_instant > :since
                        group by reason having count(*) >= :enough
                        """)
                .param("since", SqlTime.of(clock.instant().minus(WINDOW)))
                .param("enough", ENOUGH)
                .query((row, number) -> new Fault(row.getString("reason"), row.getLong("people")))
                .list()
                .forEach(fault ->
                        raise(
                                "ours/" + fault.reason(),
                                fault.people()
                                        + " mails were refused for a fault of ours: "
                                        + fault.reason(),
                                "/bounces"));
    }
}
