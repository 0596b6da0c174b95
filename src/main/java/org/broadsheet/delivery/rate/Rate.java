package org.broadsheet.delivery.rate;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.shared.UserProblem;

/** So many mails in a second, a minute or an hour. */
public record Rate(long mails, Unit unit) {
    private static final Pattern WORDS =
            Pattern.compile(
                    "([0-9][0-9 ,._']*)\\s*(?:/|per|an?|every)\\s*(s|secs?|seconds?|m|mins?|minutes?|h|hours?)");
    private static final long MOST = 1_000_000_000L;

    /** Of a rate. */
    public enum Unit {
        SECOND("s", Duration.ofSeconds(1)),
        MINUTE("min", Duration.ofMinutes(1)),
        HOUR("h", Duration.ofHours(1));

        private final String sign;
        private final Duration length;

        Unit(String sign, Duration length) {
            this.sign = sign;
            this.length = length;
        }
    }

    public Rate {
        if (mails < 1 || mails > MOST) {
            throw new IllegalArgumentException("no rate: " + mails);
        }
    }

    /**
     * As a person writes it: {@code 50/s}, {@code 3,000/h}, {@code 90 per minute}, {@code 5 a
     * second}.
     *
     * @throws UserProblem if it is none
     */
    public static Rate parse(String text) {
        var words = WORDS.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            throw new UserProblem("delivery.bad-rate", text);
        }
        var digits = words.group(1).replaceAll("[^0-9]", "");
        if (digits.length() > 9 || Long.parseLong(digits) < 1) {
            throw new UserProblem("delivery.bad-rate", text);
        }
        return new Rate(Long.parseLong(digits), unit(words.group(2).charAt(0)));
    }

    private static Unit unit(char first) {
        return switch (first) {
            case 's' -> Unit.SECOND;
            case 'm' -> Unit.MINUTE;
            default -> Unit.HOUR;
        };
    }

    /** Between two mails. */
    public long nanos() {
        return Math.max(1, unit.length.toNanos() / mails);
    }

    public double perSecond() {
        return mails * 1e9 / unit.length.toNanos();
    }

    /** The shortest words that {@link #parse} reads. */
    @Override
    public String toString() {
        return mails + "/" + unit.sign;
    }
}
