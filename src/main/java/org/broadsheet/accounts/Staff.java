package org.broadsheet.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everyone who may sign in. */
@Component
public class Staff {
    private final JdbcClient jdbc;
    private final Clock clock;

    public Staff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<StaffMember> list() {
        return jdbc.sql("select * from staff where removed_at is null order by name")
                .query(Staff::member)
                .list();
    }

    public Optional<StaffMember> find(long id) {
        return jdbc.sql("select * from staff where id = :id and removed_at is null")
                .param("id", id)
                .query(Staff::member)
                .optional();
    }

    /** The member with this address, added as an admin where there is none yet. */
    @Transactional
    public StaffMember knowAdmin(EmailAddress address, String name) {
        return findByAddress(address)
                .orElseGet(() -> {
                    addAdmin(address, name);
                    return findByAddress(address).orElseThrow();
                });
    }

    private Optional<StaffMember> findByAddress(EmailAddress address) {
        return jdbc.sql("select * from staff where address = :address")
                .param("address", address.key())
                .query(Staff::member)
                .optional();
    }

    private void addAdmin(EmailAddress address, String name) {
        jdbc.sql(
                        "insert into staff (address, name, is_admin, created_at) values (:address, :name, true, :now)")
                .param("address", address.key())
                .param("name", name)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                row.getLong("id"),
                new EmailAddress(row.getString("address")),
                row.getString("name"),
                row.getBoolean("is_admin"));
    }
}
