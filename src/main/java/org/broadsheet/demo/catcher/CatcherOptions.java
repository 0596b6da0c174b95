package org.broadsheet.demo.catcher;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a catcher behaves.
 *
 * @param port where it listens on loopback; 0 takes a free one
 * @param file where accepted mails are appended; null for memory only
 * @param keep how many mails stay in memory
 * @param largest the longest text it takes, in octets
 * @param idle how long a silent client may stay
 */
public record CatcherOptions(
        int port,
        @Nullable Path file,
        int keep,
        int largest,
        Duration idle,
        SmtpScript script,
        Clock clock) {
    static final int MOST_RECEIVERS = 100;
    static final int MOST_CONNECTIONS = 1_000;
    static final int MOST_MISTAKES = 20;

    public CatcherOptions {
        if (port < 0 || port > 65_535 || keep < 1 || largest < 1) {
            throw new IllegalArgumentException("port " + port + ", keep " + keep);
        }
    }

    public static CatcherOptions defaults() {
        return new CatcherOptions(
                0,
                null,
                10_000,
                26_214_400,
                Duration.ofMinutes(5),
                SmtpScript.NONE,
                Clock.systemUTC());
    }

    public CatcherOptions port(int other) {
        return new CatcherOptions(other, file, keep, largest, idle, script, clock);
    }

    public CatcherOptions file(Path other) {
        return new CatcherOptions(port, other, keep, largest, idle, script, clock);
    }

    public CatcherOptions keep(int other) {
        return new CatcherOptions(port, file, other, largest, idle, script, clock);
    }

    public CatcherOptions largest(int other) {
        return new CatcherOptions(port, file, keep, other, idle, script, clock);
    }

    public CatcherOptions idle(Duration other) {
        return new CatcherOptions(port, file, keep, largest, other, script, clock);
    }

    public CatcherOptions script(SmtpScript other) {
        return new CatcherOptions(port, file, keep, largest, idle, other, clock);
    }

    public CatcherOptions clock(Clock other) {
        return new CatcherOptions(port, file, keep, largest, idle, script, other);
    }
}
