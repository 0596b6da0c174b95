package org.broadsheet.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.collecting.SourceId;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every list. */
@Component
public class MailingLists {
    private final JdbcClient jdbc;
    private final Installation installation;
    private final Clock clock;

    public MailingLists(JdbcClient jdbc, Installation installation, Clock clock) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.clock = clock;
    }

    public Optional<MailingList> find(ListId id) {
        return jdbc.sql("select * from mailing_list where id = :id")
                .param("id", id.value())
                .query(this::mailingList)
                .optional();
    }

    public MailingList get(ListId id) {
        return find(id).orElseThrow(() -> new UserProblem("list.unknown", id));
    }

    public Optional<MailingList> findByKey(String key) {
        return jdbc.sql("select * from mailing_list where name_key = :key")
                .param("key", key)
                .query(this::mailingList)
                .optional();
    }

    public List<MailingList> list() {
        return jdbc.sql("select * from mailing_list order by name").query(this::mailingList).list();
    }

    @Transactional
    public ListId add(NewList list) {
        if (findByKey(list.key()).isPresent()) {
            throw new UserProblem("list.key-taken", list.key());
        }
        jdbc.sql(
                        """
                        insert into mailing_list (name_key, name, state, sender_name, sender_address, place, language, zone,
                                                  approval, created_at)
                        values (:key, :name, 'draft', :senderName, :sender, :place, :language, :zone, :approval, :now)
                        """)
                .param("key", list.key())
                .param("name", list.name())
                .param("senderName", list.senderName())
                .param("sender", list.sender().value())
                .param("place", list.place())
                .param("language", list.language())
                .param("zone", list.zone().getId())
                .param("approval", word(list.approval()))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        var id = findByKey(list.key()).orElseThrow().id();
        offer(id, list.topics());
        schedule(id, list.editionTimes());
        return id;
    }

    /** Replaces the topics on offer, in the order of the digest. */
    @Transactional
    public void offer(ListId id, List<TopicId> topics) {
        jdbc.sql("delete from list_topic where list_id = :list").param("list", id.value()).update();
        for (var position = 0; position < topics.size(); position++) {
            jdbc.sql(
                            "insert into list_topic (list_id, topic_id, position) values (:list, :topic, :position)")
                    .param("list", id.value())
                    .param("topic", topics.get(position).value())
                    .param("position", position)
                    .update();
        }
    }

    /** Replaces the edition times. */
    @Transactional
    public void schedule(ListId id, List<EditionTime> times) {
        jdbc.sql("delete from list_edition_time where list_id = :list")
                .param("list", id.value())
                .update();
        for (var time : times) {
            jdbc.sql(
                            """
                            insert into list_edition_time (list_id, edition_time, freeze_minutes, deadline_minutes)
                            values (:list, :at, :freeze, :deadline)
                            """)
                    .param("list", id.value())
                    .param("at", time.at())
                    .param("freeze", time.freezeBefore().toMinutes())
                    .param("deadline", time.deadlineBefore().toMinutes())
                    .update();
        }
    }

    /** Draws the list on these sources only; none means on every source. */
    @Transactional
    public void drawOn(ListId id, Set<SourceId> sources) {
        jdbc.sql("delete from list_source where list_id = :list")
                .param("list", id.value())
                .update();
        for (var source : sources) {
            jdbc.sql("insert into list_source (list_id, source_id) values (:list, :source)")
                    .param("list", id.value())
                    .param("source", source.value())
                    .update();
        }
    }

    /**
     * Opens the list: from now on its subscribers may be mailed. Needs a postal address and a
     * privacy link.
     */
    @Transactional
    public void goLive(ListId id) {
        var list = get(id);
        if (list.postalAddress().isBlank()) {
            throw new UserProblem("list.needs-postal-address", list.name());
        }
        if (list.privacyLink() == null) {
            throw new UserProblem("list.needs-privacy-link", list.name());
        }
        jdbc.sql("update mailing_list set state = 'live' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** For how many days an article stays good for an edition. */
    @Transactional
    public void keepOpen(ListId id, int days) {
        jdbc.sql("update mailing_list set too_old_days = :days where id = :id")
                .param("days", days)
                .param("id", id.value())
                .update();
    }

    /** What one form changes. */
    @Transactional
    public void change(ListId id, ListChange change) {
        var replyTo = change.sender().replyTo();
        var privacy = change.privacyLink();
        jdbc.sql(
                        """
                        update mailing_list
                        set name = :name, sender_name = :senderName, sender_address = :sender, reply_to = :replyTo, place = :place,
                            language = :language, zone = :zone, approval = :approval, in_doubt = :inDoubt,
                            postal_address = :postal, privacy_link = :privacy, most_sections = :sections,
                            most_stories_a_section = :inSection, most_stories = :stories, other_news = :otherNews,
                            when_nothing_new = :nothingNew, fewest_stories = :fewest, too_old_days = :days,
                            archive = :archive
                        where id = :id
                        """)
                .param("name", change.name())
                .param("senderName", change.sender().name())
                .param("sender", change.sender().address().value())
                .param("replyTo", replyTo == null ? null : replyTo.value())
                .param("place", change.place())
                .param("language", change.language())
                .param("zone", change.zone().getId())
                .param("approval", word(change.approval()))
                .param("inDoubt", word(change.inDoubt()))
                .param("postal", change.postalAddress())
                .param("privacy", privacy == null ? null : privacy.value())
                .param("sections", change.caps().sections())
                .param("inSection", change.caps().storiesInSection())
                .param("stories", change.caps().stories())
                .param("otherNews", change.otherNews())
                .param("nothingNew", word(change.whenNothingNew()))
                .param("fewest", change.fewestStories())
                .param("days", change.tooOldDays())
                .param("archive", word(change.archive()))
                .param("id", id.value())
                .update();
    }

    /** What the list itself says about these; null where it has the installation's. */
    public record OwnLaw(@Nullable String postalAddress, @Nullable String privacyLink) {}

    public OwnLaw ownLaw(ListId id) {
        return jdbc.sql("select postal_address, privacy_link from mailing_list where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new OwnLaw(row.getString("postal_address"), row.getString("privacy_link")))
                .single();
    }

    /** Replaces how the list's mails look. */
    @Transactional
    public void dress(ListId id, MailingList.ListLook look) {
        jdbc.sql(
                        """
                        update mailing_list
                        set accent = :accent, typeface = :typeface, motto = :motto,
                            subject_from = :subject, logo = :logo,
                            logo_dark = :dark, logo_width = :width, logo_height = :height,
                            footer_text = :text, footer_links = :links
                        where id = :id
                        """)
                .params(ListLookRow.columns(look))
                .param("id", id.value())
                .update();
    }

    @Transactional
    public void stop(ListId id) {
        jdbc.sql("update mailing_list set state = 'stopped' where id = :id")
                .param("id", id.value())
                .update();
    }

    private MailingList mailingList(ResultSet row, int number) throws SQLException {
        var id = new ListId(row.getLong("id"));
        return new MailingList(
                id,
                row.getString("name_key"),
                row.getString("name"),
                constant(MailingList.State.class, row.getString("state")),
                new MailingList.Sender(
                        row.getString("sender_name"),
                        new EmailAddress(row.getString("sender_address")),
                        address(row.getString("reply_to"))),
                row.getString("place"),
                row.getString("language"),
                ZoneId.of(row.getString("zone")),
                constant(MailingList.Approval.class, row.getString("approval")),
                constant(MailingList.InDoubt.class, row.getString("in_doubt")),
                orElse(row.getString("postal_address"), orElse(installation.postalAddress(), "")),
                privacyLink(row.getString("privacy_link")),
                new MailingList.Caps(
                        row.getInt("most_sections"),
                        row.getInt("most_stories_a_section"),
                        row.getInt("most_stories")),
                row.getBoolean("other_news"),
                constant(MailingList.NothingNew.class, row.getString("when_nothing_new")),
                row.getInt("fewest_stories"),
                row.getInt("too_old_days"),
                new MailingList.Archive(
                        constant(Archives.Policy.class, row.getString("archive")),
                        new WebLink(
                                installation.reachedAt()
                                        + "/archive/"
                                        + row.getString("name_key"))),
                ListLookRow.look(row),
                editionTimes(id),
                topics(id),
                sources(id));
    }

    private List<EditionTime> editionTimes(ListId id) {
        return jdbc.sql(
                        """
                        select edition_time, freeze_minutes, deadline_minutes from list_edition_time
                        where list_id = :list order by edition_time
                        """)
                .param("list", id.value())
                .query((row, number) ->
                        new EditionTime(
                                row.getObject("edition_time", LocalTime.class),
                                Duration.ofMinutes(row.getInt("freeze_minutes")),
                                Duration.ofMinutes(row.getInt("deadline_minutes"))))
                .list();
    }

    private List<TopicId> topics(ListId id) {
        return jdbc.sql("select topic_id from list_topic where list_id = :list order by position")
                .param("list", id.value())
                .query((row, number) -> new TopicId(row.getLong("topic_id")))
                .list();
    }

    private List<SourceId> sources(ListId id) {
        return jdbc.sql(
                        "select source_id from list_source where list_id = :list order by source_id")
                .param("list", id.value())
                .query((row, number) -> new SourceId(row.getLong("source_id")))
                .list();
    }

    private @Nullable WebLink privacyLink(@Nullable String ownLink) {
        return link(ownLink == null ? installation.privacyLink() : ownLink);
    }

    private static @Nullable WebLink link(@Nullable String text) {
        return text == null ? null : WebLink.parse(text).orElse(null);
    }

    private static @Nullable EmailAddress address(@Nullable String text) {
        return text == null ? null : EmailAddress.parse(text).orElse(null);
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    /** MUST_APPROVE is kept as {@code must-approve}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
