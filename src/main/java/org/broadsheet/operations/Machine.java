package org.broadsheet.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.Installation;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The machine we run on: database, clock, disk; and the DNS it asks. */
@Component
class Machine {
    private static final Duration CLOCKS = Duration.ofSeconds(30);
    private static final long LITTLE = 1L << 30;
    private static final long TOO_LITTLE = 100L << 20;

    private final JdbcClient jdbc;
    private final Installation installation;
    private final Dns dns;
    private final Clock clock;

    Machine(JdbcClient jdbc, Installation installation, Dns dns, Clock clock) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.dns = dns;
        this.clock = clock;
    }

    Dns dns() {
        return dns;
    }

    List<Finding> findings() {
        return List.of(database(), disk());
    }

    private Finding database() {
        var what = "Database and clock";
        try {
            var theirs =
                    jdbc.sql("select current_timestamp moment")
                            .query((row, number) -> SqlTime.get(row, "moment"))
                            .single();
            return clocks(what, theirs);
        } catch (DataAccessException gone) {
            return Finding.bad(
                    what,
                    "The database does not answer: " + gone.getMostSpecificCause().getMessage(),
                    "Check spring.datasource.url, username and password.");
        }
    }

    private Finding clocks(String what, Instant theirs) {
        var apart = Duration.between(theirs, clock.instant()).abs();
        return apart.compareTo(CLOCKS) > 0
                ? Finding.bad(
                        what,
                        "This machine's clock and the database's are "
                                + apart.toSeconds()
                                + " s apart.",
                        "Let both keep time by NTP.")
                : Finding.good(what, "The database answers, and the clocks agree.");
    }

    private Finding disk() {
        var what = "Disk of " + installation.data();
        try {
            Files.createDirectories(installation.data());
            var free = Files.getFileStore(installation.data()).getUsableSpace();
            var found = (free >> 20) + " MB are free.";
            if (free < TOO_LITTLE) {
                return Finding.bad(what, found, "Make room: sending stops when it is full.");
            }
            return free < LITTLE
                    ? Finding.warning(what, found, "Make room soon.")
                    : Finding.good(what, found);
        } catch (IOException unreadable) {
            return Finding.bad(
                    what,
                    "It cannot be written: " + unreadable.getMessage(),
                    "Give the folder to the user that runs Broadsheet.");
        }
    }
}
