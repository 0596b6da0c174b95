package org.broadsheet.delivery;

/**
 * What one seat did so far.
 *
 * @param sent accepted by a server
 * @param later to be tried again
 * @param refused by a server, or barred by ourselves
 * @param inDoubt nobody knows
 */
public record SeatTally(long sent, long later, long refused, long inDoubt) {
    static final SeatTally NONE = new SeatTally(0, 0, 0, 0);

    public long tried() {
        return sent + later + refused + inDoubt;
    }

    SeatTally and(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Accepted _ -> new SeatTally(sent + 1, later, refused, inDoubt);
            case DeliveryOutcome.Later _ -> new SeatTally(sent, later + 1, refused, inDoubt);
            case DeliveryOutcome.Refused _, DeliveryOutcome.Barred _ ->
                    new SeatTally(sent, later, refused + 1, inDoubt);
            case DeliveryOutcome.InDoubt _ -> new SeatTally(sent, later, refused, inDoubt + 1);
            case DeliveryOutcome.Throttled _,
                    DeliveryOutcome.NextDay _,
                    DeliveryOutcome.NotTried _ ->
                    this;
        };
    }
}
