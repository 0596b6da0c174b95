package org.broadsheet.accounts;

import java.util.Optional;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what on which list. Admins of the installation are admins of every list. */
@Component
public class Roles {
    private final JdbcClient jdbc;
    private final Audit audit;

    public Roles(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Empty for staff who were removed, or have nothing to do with the list. */
    public Optional<Role> find(long staff, long list) {
        return jdbc.sql(
                        """
                        select case when s.is_admin then 'ADMIN' else r.role end role
                        from staff s
                        left join staff_role r on r.staff_id = s.id and r.list_id = :list
                        where s.id = :staff and s.removed_at is null
                        """)
                .param("list", list)
                .param("staff", staff)
                .query((row, number) -> Optional.ofNullable(row.getString("role")))
                .optional()
                .flatMap(role -> role)
                .map(Role::valueOf);
    }

    public boolean may(long staff, long list, Role wanted) {
        return find(staff, list).filter(role -> role.includes(wanted)).isPresent();
    }

    /** Gives the role in place of the one there was. */
    @Transactional
    public void give(long staff, long list, Role role, Actor by) {
        var before = find(staff, list).map(Role::name).orElse(null);
        take(staff, list);
        jdbc.sql("insert into staff_role (staff_id, list_id, role) values (:staff, :list, :role)")
                .param("staff", staff)
                .param("list", list)
                .param("role", role.name())
                .update();
        audit.record(by, "staff.role-given", "staff:" + staff, before, role + " of list " + list);
    }

    @Transactional
    public void takeAway(long staff, long list, Actor by) {
        var before = find(staff, list).map(Role::name).orElse(null);
        take(staff, list);
        audit.record(by, "staff.role-taken", "staff:" + staff, before, "list " + list);
    }

    private void take(long staff, long list) {
        jdbc.sql("delete from staff_role where staff_id = :staff and list_id = :list")
                .param("staff", staff)
                .param("list", list)
                .update();
    }
}
