package org.broadsheet.delivery;

import org.broadsheet.editions.SponsorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many mails with a sponsor's word were accepted and did not come back. */
@Component
public class SponsorDeliveries {
    private final JdbcClient jdbc;

    public SponsorDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of versions that show it: one booked for a section is not in every digest. */
    public long count(SponsorId sponsor) {
        return jdbc.sql(
                        """
                        select count(*) from delivery d
                        join edition e on e.id = d.edition_id and e.sponsor_id = :sponsor
                        join variant v on v.id = d.variant_id and v.sponsored
                        where d.state = 'sent'
                        """)
                .param("sponsor", sponsor.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
