package org.broadsheet.operations;

import org.broadsheet.shared.UserProblem;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on an H2 that acknowledges commits before they are written.
 *
 * <p>Its default keeps commits in memory for up to 500 ms; a killed process would forget which
 * mails went out.
 */
@Component
class DurableDatabase implements InitializingBean {
    private final JdbcClient jdbc;

    DurableDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        if (isH2() && !writeDelay().equals("0")) {
            throw new UserProblem("database.write-delay", writeDelay());
        }
    }

    private boolean isH2() {
        return jdbc.sql("select version()")
                .query((row, number) -> row.getString(1))
                .single()
                .startsWith("2.");
    }

    private String writeDelay() {
        return jdbc.sql(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                .query((row, number) -> row.getString(1))
                .optional()
                .orElse("0");
    }
}
