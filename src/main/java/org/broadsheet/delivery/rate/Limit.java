package org.broadsheet.delivery.rate;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How fast, and how much a day, may go to or by a scope; at least one of the three is set. */
public record Limit(
        Scope scope, @Nullable Rate rate, @Nullable Long mostADay, @Nullable WarmUp warmUp) {

    public Limit {
        if (Stream.of(rate, mostADay, warmUp).allMatch(each -> each == null)) {
            throw new IllegalArgumentException("a limit of nothing");
        }
        if (mostADay != null && mostADay < 1) {
            throw new IllegalArgumentException("less than one mail a day");
        }
    }

    public static Limit rate(Scope scope, String rate) {
        return new Limit(scope, Rate.parse(rate), null, null);
    }

    /** The lower of the day's most and the plan's step; empty when neither binds on that day. */
    public OptionalLong mostOn(int warmDay) {
        var plan = warmUp == null ? OptionalLong.empty() : warmUp.most(warmDay);
        var own = mostADay == null ? OptionalLong.empty() : OptionalLong.of(mostADay);
        return LongStream.concat(plan.stream(), own.stream()).min();
    }

    @Override
    public String toString() {
        return scope + ": rate " + rate + ", most a day " + mostADay + ", warm-up " + warmUp;
    }

    boolean isCounted() {
        return mostADay != null || warmUp != null;
    }

    boolean isWarmingUp(int warmDay, long most) {
        return warmUp != null && warmUp.most(warmDay).orElse(Long.MAX_VALUE) == most;
    }
}
