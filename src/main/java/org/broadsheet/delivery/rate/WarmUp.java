package org.broadsheet.delivery.rate;

import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.shared.UserProblem;

/**
 * How many mails may go on each day of a warm-up. Days are those on which mails went out; a day
 * that is not named has the step before it; after the last named day the plan is over.
 */
public record WarmUp(NavigableMap<Integer, Long> steps) {
    private static final Pattern STEP =
            Pattern.compile("(?:day\\s*)?([0-9]{1,4})\\s*(?::|=|->|→)\\s*([0-9]{1,12})");

    public WarmUp {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a plan without steps");
        }
        steps = new TreeMap<>(steps);
    }

    /**
     * Steps as {@code 1: 200, 2: 500, 5: 2000}, or one on a line.
     *
     * @throws UserProblem if a step cannot be read, or the first day is missing
     */
    public static WarmUp parse(String text) {
        var steps = new TreeMap<Integer, Long>();
        for (var each : text.strip().split("\\s*[,;\\n\\r]+\\s*")) {
            var step = STEP.matcher(each.strip());
            if (!step.matches()) {
                throw new UserProblem("delivery.bad-warm-up", each);
            }
            var most = Long.parseLong(step.group(2));
            if (most < 1 || steps.put(Integer.parseInt(step.group(1)), most) != null) {
                throw new UserProblem("delivery.bad-warm-up", each);
            }
        }
        if (steps.firstKey() != 1) {
            throw new UserProblem("delivery.warm-up-without-first-day", steps.firstKey());
        }
        return new WarmUp(steps);
    }

    /** Empty when the plan is over. */
    public OptionalLong most(int day) {
        return day > steps.lastKey()
                ? OptionalLong.empty()
                : OptionalLong.of(steps.floorEntry(Math.max(1, day)).getValue());
    }

    public int lastDay() {
        return steps.lastKey();
    }

    @Override
    public String toString() {
        return steps.entrySet().stream().map(WarmUp::words).collect(Collectors.joining(", "));
    }

    private static String words(Entry<Integer, Long> step) {
        return step.getKey() + ": " + step.getValue();
    }
}
