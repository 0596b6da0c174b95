package org.broadsheet.subscribers;

import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of one list, by address, page by page. */
@Component
public class Members {
    private static final int PAGE = 500;

    private final JdbcClient jdbc;

    public Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person on a list; {@code state} is a word for people: active, paused, unconfirmed,
     * suppressed, ...
     */
    public record Member(SubscriberId id, EmailAddress address, String state) {}

    /** {@code after} is the address of the last one seen, empty at the beginning. */
    public Page<Member> list(ListId list, String after) {
        var rows =
                jdbc.sql(
                                """
                                select p.id, p.address, p.address_key,
                                       case when x.address_hash is not null then 'suppressed'
                                            when s.state = 'active' and s.paused_until is not null then 'paused'
                                            else s.state end standing
                                from subscription s
                                join subscriber p on p.id = s.subscriber_id and p.erased_at is null
                                left join suppression x on x.address_hash = p.address_hash
                                where s.list_id = :list and p.address_key > :after
                                order by p.address_key
                                fetch first :page rows only
                                """)
                        .param("list", list.value())
                        .param("after", after)
                        .param("page", PAGE)
                        .query((row, number) ->
                                new Member(
                                        new SubscriberId(row.getLong("id")),
                                        new EmailAddress(row.getString("address")),
                                        row.getString("standing")))
                        .list();
        return new Page<>(rows, rows.size() < PAGE ? null : rows.getLast().address().key());
    }
}
