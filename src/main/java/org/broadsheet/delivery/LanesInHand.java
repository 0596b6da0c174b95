package org.broadsheet.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.delivery.DeliveryOutcome.NextDay;
import org.broadsheet.delivery.DeliveryOutcome.Throttled;
import org.broadsheet.delivery.rate.Admission;
import org.broadsheet.subscribers.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The rows in hand by lane, and which of them may go. Not safe for threads: the hand's lock guards
 * it.
 *
 * <p>A row that may not go yet by a rate stays for a moment, and its lane with it, while the other
 * lanes go on; one that must wait for longer, or for its domain alone, is put aside: it goes back
 * to the ledger until its time.
 */
final class LanesInHand {
    private final EditionHand.Supply supply;
    private final Map<String, LaneHand> lanes = new HashMap<>();
    private final List<Recorded> aside = new ArrayList<>();
    private Admission.@Nullable Lease lack;
    private long pause;
    private long asideUntil = System.nanoTime();

    LanesInHand(EditionHand.Supply supply) {
        this.supply = supply;
        Arrays.stream(Lane.values())
                .map(Lane::key)
                .forEach(lane -> lanes.put(lane, new LaneHand()));
    }

    LaneHand of(Claimed row) {
        return lanes.computeIfAbsent(row.lane(), _ -> new LaneHand());
    }

    /** What waits for its time does not count, so that more can be claimed beside it. */
    int free() {
        return lanes.values().stream().filter(lane -> !lane.waits()).mapToInt(LaneHand::size).sum();
    }

    boolean isEmpty() {
        return lanes.values().stream().allMatch(lane -> lane.size() == 0);
    }

    boolean someWait() {
        return lanes.values().stream().anyMatch(LaneHand::waits);
    }

    List<String> lowerThan(int low) {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().size() < low)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A row that may go now, of the lane with the fewest on the wire; null if there is none. */
    @Nullable Claimed poll(long longestPause) {
        pause = longestPause;
        var ready =
                lanes.values().stream()
                        .filter(lane -> lane.size() > 0)
                        .sorted(Comparator.comparingInt(lane -> lane.onTheWire))
                        .toList();
        for (var lane : ready) {
            if (mayGo(lane)) {
                return lane.next();
            }
        }
        return null;
    }

    /** How long until the first may go that waits for a moment only. */
    long pause() {
        return pause;
    }

    /** Whether the next row of the lane may go; puts aside those before it that may not. */
    private boolean mayGo(LaneHand lane) {
        for (var row = lane.peek(); row != null; row = lane.peek()) {
            switch (supply.ask(row)) {
                case Admission.Go _ -> {
                    return true;
                }
                case Admission.Wait(var time) -> {
                    lane.waitFor(time);
                    pause = Math.min(pause, Math.max(1, time.toNanos()));
                    return false;
                }
                case Admission.Lease missing -> {
                    lack = missing;
                    return false;
                }
                case Admission.Aside(var time, var why) -> {
                    aside.add(new Recorded(lane.drop(), new Throttled(why, time)));
                    asideUntil = Math.max(asideUntil, System.nanoTime() + time.toNanos());
                }
                case Admission.NextDay(var day, var why) ->
                        aside.add(new Recorded(lane.drop(), new NextDay(day, why)));
            }
        }
        return false;
    }

    /** Whether somebody must ask the database before more may go. */
    boolean hasChores() {
        return lack != null || !aside.isEmpty();
    }

    Admission.@Nullable Lease takeLack() {
        var taken = lack;
        lack = null;
        return taken;
    }

    List<Recorded> takeAside() {
        var taken = List.copyOf(aside);
        aside.clear();
        return taken;
    }

    /** Whether a row that was put aside comes back in a while. */
    boolean someComeBack() {
        return asideUntil - System.nanoTime() > -Duration.ofSeconds(1).toNanos();
    }

    List<Claimed> drain() {
        var rows = new ArrayList<Claimed>();
        lanes.values().forEach(lane -> lane.drainTo(rows));
        return rows;
    }
}
