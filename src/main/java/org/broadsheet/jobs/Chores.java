package org.broadsheet.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.delivery.Inbox;
import org.springframework.stereotype.Component;

/** What comes round by the clock alone: the inbox every few minutes, housekeeping once a day. */
@Component
class Chores {
    private static final Duration HOUSEKEEPING = Duration.ofDays(1);
    private static final Duration AFTER_START = Duration.ofMinutes(5);

    private final Runs runs;
    private final Inbox inbox;
    private final Clock clock;
    private volatile Instant inboxDue;
    private volatile Instant housekeepingDue;

    Chores(Runs runs, Inbox inbox, Clock clock) {
        this.runs = runs;
        this.inbox = inbox;
        this.clock = clock;
        this.inboxDue = clock.instant();
        this.housekeepingDue = clock.instant().plus(AFTER_START);
    }

    List<DueWork.Piece> due() {
        var now = clock.instant();
        var pieces = new ArrayList<DueWork.Piece>();
        if (inbox.isSet() && !inboxDue.isAfter(now)) {
            pieces.add(new DueWork.Piece("inbox", this::readInbox));
        }
        if (!housekeepingDue.isAfter(now)) {
            pieces.add(new DueWork.Piece("housekeeping", this::keepHouse));
        }
        return pieces;
    }

    /** An empty inbox makes no run. */
    private void readInbox() {
        inboxDue = clock.instant().plus(inbox.every());
        if (inbox.hasMail()) {
            runs.inbox();
        }
    }

    private void keepHouse() {
        housekeepingDue = clock.instant().plus(HOUSEKEEPING);
        runs.housekeeping();
    }
}
