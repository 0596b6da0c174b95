package org.broadsheet.delivery;

import static org.broadsheet.delivery.DeliveryState.BOUNCED;
import static org.broadsheet.delivery.DeliveryState.CLAIMED;
import static org.broadsheet.delivery.DeliveryState.DEFERRED;
import static org.broadsheet.delivery.DeliveryState.EXPIRED;
import static org.broadsheet.delivery.DeliveryState.HELD;
import static org.broadsheet.delivery.DeliveryState.IN_DOUBT;
import static org.broadsheet.delivery.DeliveryState.OVERTAKEN;
import static org.broadsheet.delivery.DeliveryState.PLANNED;
import static org.broadsheet.delivery.DeliveryState.RECALLED;
import static org.broadsheet.delivery.DeliveryState.REFUSED;
import static org.broadsheet.delivery.DeliveryState.SENDING;
import static org.broadsheet.delivery.DeliveryState.SENT;
import static org.broadsheet.delivery.DeliveryState.WITHDRAWN;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of allowed moves. Every SQL statement that changes a state is built from one of these,
 * so that none can leave a state that the table does not allow it to leave.
 */
record Move(DeliveryState to, List<DeliveryState> from) {
    static final Move CLAIM = new Move(CLAIMED, List.of(PLANNED, DEFERRED));

    /** Hold lists: durable before any data is sent. */
    static final Move START = new Move(SENDING, List.of(CLAIMED));

    static final Move ACCEPT = new Move(SENT, List.of(CLAIMED, SENDING));
    static final Move DEFER = new Move(DEFERRED, List.of(CLAIMED, SENDING));
    static final Move REFUSE = new Move(REFUSED, List.of(CLAIMED, SENDING));
    static final Move DOUBT = new Move(IN_DOUBT, List.of(CLAIMED, SENDING));

    /** Throttled, shut down, or its owner died. */
    static final Move GIVE_BACK = new Move(PLANNED, List.of(CLAIMED, SENDING));

    /** Resend lists only: the same stored bytes; never after a recall. */
    static final Move RESEND = new Move(PLANNED, List.of(IN_DOUBT));

    static final Move WITHDRAW = new Move(WITHDRAWN, List.of(PLANNED, DEFERRED, CLAIMED));
    static final Move EXPIRE = new Move(EXPIRED, List.of(PLANNED, DEFERRED));
    static final Move HOLD = new Move(HELD, List.of(PLANNED));
    static final Move RELEASE = new Move(PLANNED, List.of(HELD));
    static final Move OVERTAKE = new Move(OVERTAKEN, List.of(PLANNED, DEFERRED, HELD));
    static final Move RECALL = new Move(RECALLED, List.of(PLANNED, DEFERRED, HELD));

    /** With the next approved revision, in the same row. */
    static final Move PLAN_AGAIN = new Move(PLANNED, List.of(RECALLED));

    static final Move BOUNCE = new Move(BOUNCED, List.of(SENT));

    static final List<Move> ALL =
            List.of(
                    CLAIM,
                    START,
                    ACCEPT,
                    DEFER,
                    REFUSE,
                    DOUBT,
                    GIVE_BACK,
                    RESEND,
                    WITHDRAW,
                    EXPIRE,
                    HOLD,
                    RELEASE,
                    OVERTAKE,
                    RECALL,
                    PLAN_AGAIN,
                    BOUNCE);

    Move {
        from = List.copyOf(from);
    }

    /** The beginning of the update; binds {@code :now}. A row in nobody's hand has no token. */
    String update() {
        return "update delivery set state = '"
                + to.word()
                + "', state_at = :now"
                + (to == CLAIMED || to == SENDING ? "\n" : ", token = null, owner = null\n");
    }

    /** The condition that every such update carries. */
    String allowed() {
        return from.stream()
                .map(state -> "'" + state.word() + "'")
                .sorted()
                .collect(Collectors.joining(", ", "state in (", ")"));
    }
}
