package org.broadsheet.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.delivery.inbox.RawMail;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that a person should see: replies, and what nobody could make sense of. Never dropped. */
@Component
public class KeptMails {
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    public KeptMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param kind {@code reply}, {@code unknown} or {@code broken}
     */
    public record KeptMail(
            long id,
            String kind,
            Instant came,
            @Nullable String sender,
            @Nullable String subject,
            RawMail mail,
            @Nullable Instant forwarded) {
        /** The mail as it came. */
        public byte[] content() {
            return mail.bytes();
        }

        boolean cut() {
            return mail.cut();
        }
    }

    void add(IncomingMail kind, RawMail mail, @Nullable String sender, @Nullable String subject) {
        jdbc.sql(
                        """
                        insert into kept_mail (fingerprint, kind, came_at, sender, subject, content, cut)
                        values (:fingerprint, :kind, :now, :sender, :subject, :content, :cut)
                        """)
                .param("fingerprint", mail.fingerprint())
                .param("kind", kind.word())
                .param("now", SqlTime.of(clock.instant()))
                .param("sender", sender, Types.VARCHAR)
                .param("subject", subject, Types.VARCHAR)
                .param("content", mail.bytes())
                .param("cut", mail.cut())
                .update();
    }

    /** Those nobody has closed yet, the newest first. */
    public List<KeptMail> open() {
        return jdbc.sql(
                        """
                        select * from kept_mail where closed_at is null order by id desc fetch first :most rows only
                        """)
                .param("most", MOST)
                .query(KeptMails::mail)
                .list();
    }

    public Optional<KeptMail> find(long id) {
        return jdbc.sql("select * from kept_mail where id = :id")
                .param("id", id)
                .query(KeptMails::mail)
                .optional();
    }

    /** Someone has seen to it. */
    public void close(long id) {
        mark("closed_at", id);
    }

    List<KeptMail> toForward() {
        return jdbc.sql(
                        """
                        select * from kept_mail where kind = 'reply' and forwarded_at is null and closed_at is null
                          and (subject is null or subject not like 'Broadsheet test %')
                        order by id fetch first 20 rows only
                        """)
                .query(KeptMails::mail)
                .list();
    }

    void forwarded(long id) {
        mark("forwarded_at", id);
    }

    private void mark(String column, long id) {
        jdbc.sql(
                        "update kept_mail set "
                                + column
                                + " = :now where id = :id and "
                                + column
                                + " is null")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
    }

    private static KeptMail mail(ResultSet row, int number) throws SQLException {
        return new KeptMail(
                row.getLong("id"),
                row.getString("kind"),
                SqlTime.get(row, "came_at"),
                row.getString("sender"),
                row.getString("subject"),
                new RawMail(row.getBytes("content"), row.getBoolean("cut")),
                SqlTime.find(row, "forwarded_at").orElse(null));
    }
}
