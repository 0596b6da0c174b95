package org.broadsheet.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.editions.Sponsor.Booking;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.topics.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bookings of sponsors, and whose turn it is. */
@Component
public class Sponsors {
    private final JdbcClient jdbc;
    private final Clock clock;

    public Sponsors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public SponsorId add(Booking booking) {
        if (booking.until().isBefore(booking.from())) {
            throw new UserProblem("sponsor.ends-before-it-begins", booking.until(), booking.from());
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into sponsor (name, words, link, language, from_day, until_day, most_a_week, created_at)
                        values (:name, :words, :link, :language, :from, :until, :mostAWeek, :now)
                        """)
                .param("name", booking.name())
                .param("words", booking.words())
                .param("link", booking.link().value())
                .param("language", booking.language())
                .param("from", booking.from())
                .param("until", booking.until())
                .param("mostAWeek", booking.mostAWeek())
                .param("now", SqlTime.of(clock.instant()))
                .update(key, "id");
        var id = new SponsorId(Editions.longKey(key));
        booking.lists().forEach(list -> relate("list", id, list.value()));
        booking.sections().forEach(topic -> relate("topic", id, topic.value()));
        return id;
    }

    /** Ends a booking with the day before this one; what is frozen keeps its sponsor. */
    public void end(SponsorId id, LocalDate day) {
        jdbc.sql(
                        """
                        update sponsor set until_day = case when from_day > :last then from_day else :last end
                        where id = :id and until_day > :last
                        """)
                .param("last", day.minusDays(1))
                .param("id", id.value())
                .update();
    }

    /** The latest booking first. */
    public List<Sponsor> list() {
        return jdbc.sql("select s.* from sponsor s order by s.from_day desc, s.id desc")
                .query(this::sponsor)
                .list();
    }

    /** Frozen editions that carry it; a lapsed one nobody was mailed does not count. */
    public List<EditionId> editions(SponsorId id) {
        return jdbc.sql(
                        """
                        select e.id from edition e where e.sponsor_id = :id
                          and (e.state in ('frozen', 'approved', 'stopped') or e.went_out_at is not null)
                        order by e.id
                        """)
                .param("id", id.value())
                .query((row, number) -> new EditionId(row.getLong("id")))
                .list();
    }

    Optional<Sponsor> of(EditionId edition) {
        return jdbc.sql(
                        "select s.* from sponsor s join edition e on e.sponsor_id = s.id where e.id = :id")
                .param("id", edition.value())
                .query(this::sponsor)
                .optional();
    }

    /** Chooses the sponsor of an edition of the stream, within its freeze. */
    void choose(Edition edition, Set<TopicId> sections) {
        turn(edition.list(), edition.day(), sections)
                .ifPresent(sponsor ->
                        jdbc.sql("update edition set sponsor_id = :sponsor where id = :id")
                                .param("sponsor", sponsor.id().value())
                                .param("id", edition.id().value())
                                .update());
    }

    /**
     * Within a freeze: whoever is booked for that list and day, has a section in the edition and is
     * not yet in as many editions of the week as booked. Of several, who was in the fewest so far.
     * The bookings stay locked until the freeze ends, so that two lists do not both take the last.
     */
    private Optional<Sponsor> turn(ListId list, LocalDate day, Set<TopicId> sections) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return booked(list, day).stream()
                .filter(it -> isBeside(it, sections))
                .filter(it -> isFree(it, monday))
                .min(Comparator.comparingInt(it -> editions(it.id()).size()));
    }

    private List<Sponsor> booked(ListId list, LocalDate day) {
        return jdbc.sql(
                        """
                        select s.* from sponsor s
                        where s.from_day <= :day and s.until_day >= :day
                          and (exists (select 1 from sponsor_list l where l.sponsor_id = s.id and l.list_id = :list)
                               or not exists (select 1 from sponsor_list l where l.sponsor_id = s.id))
                        order by s.until_day, s.id for update
                        """)
                .param("day", day)
                .param("list", list.value())
                .query(this::sponsor)
                .list();
    }

    private static boolean isBeside(Sponsor sponsor, Set<TopicId> sections) {
        var booked = sponsor.booking().sections();
        return booked.isEmpty() || booked.stream().anyMatch(sections::contains);
    }

    private boolean isFree(Sponsor sponsor, LocalDate monday) {
        var most = sponsor.booking().mostAWeek();
        return most == null || inWeek(sponsor.id(), monday) < most;
    }

    private long inWeek(SponsorId id, LocalDate monday) {
        return jdbc.sql(
                        """
                        select count(*) from edition e
                        where e.sponsor_id = :id and e.local_date >= :monday and e.local_date < :next
                          and (e.state in ('frozen', 'approved', 'stopped') or e.went_out_at is not null)
                        """)
                .param("id", id.value())
                .param("monday", monday)
                .param("next", monday.plusDays(7))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private void relate(String what, SponsorId id, long to) {
        jdbc.sql(
                        "insert into sponsor_%s (sponsor_id, %s_id) values (:sponsor, :to)"
                                .formatted(what, what))
                .param("sponsor", id.value())
                .param("to", to)
                .update();
    }

    private Sponsor sponsor(ResultSet row, int number) throws SQLException {
        var id = new SponsorId(row.getLong("id"));
        return new Sponsor(
                id,
                new Booking(
                        row.getString("name"),
                        row.getString("words"),
                        new WebLink(row.getString("link")),
                        row.getString("language"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        related("list", id).stream().map(ListId::new).toList(),
                        related("topic", id).stream().map(TopicId::new).toList(),
                        row.getObject("most_a_week", Integer.class)));
    }

    private List<Long> related(String what, SponsorId id) {
        return jdbc.sql(
                        "select %s_id from sponsor_%s where sponsor_id = :id order by 1"
                                .formatted(what, what))
                .param("id", id.value())
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
