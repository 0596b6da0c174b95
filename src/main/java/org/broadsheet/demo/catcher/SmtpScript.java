package org.broadsheet.demo.catcher;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Makes the catcher a bad server: asked at every step, from many connections at once.
 *
 * <pre>{@code
 * SmtpScript.at(Step.RCPT, Act.reply("550 5.1.1 no such user"))
 *         .where(moment -> moment.isTo("gone@example.org"))
 *         .or(SmtpScript.at(Step.KEPT, Act.CUT).times(1));
 * }</pre>
 */
@FunctionalInterface
public interface SmtpScript {
    SmtpScript NONE = moment -> Act.GO_ON;

    Act act(Moment moment);

    static SmtpScript at(Step step, Act act) {
        return moment -> moment.is(step) ? act : Act.GO_ON;
    }

    /** Steps in only where this holds. */
    default SmtpScript where(Predicate<Moment> condition) {
        return moment -> condition.test(moment) ? act(moment) : Act.GO_ON;
    }

    /** Steps in that many times, then never again. */
    default SmtpScript times(int most) {
        var left = new AtomicInteger(most);
        return moment -> {
            var act = act(moment);
            return act instanceof Act.GoOn || left.getAndDecrement() > 0 ? act : Act.GO_ON;
        };
    }

    /** Where this one goes on, the other decides. */
    default SmtpScript or(SmtpScript other) {
        return moment -> {
            var act = act(moment);
            return act instanceof Act.GoOn ? other.act(moment) : act;
        };
    }
}
