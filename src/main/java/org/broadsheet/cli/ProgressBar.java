package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.jobs.Progress;
import org.broadsheet.jobs.ProgressBoard;

/**
 * Shows how far a run is: a bar that redraws itself on a terminal, a line now and then elsewhere.
 */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 24;
    private static final Duration REDRAW_EVERY = Duration.ofMillis(100);
    private static final Duration LINE_EVERY = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final boolean terminal;
    private final ProgressBoard.Watching watching;
    private Instant lastShown = Instant.EPOCH;

    private ProgressBar(ProgressBoard board, PrintWriter out) {
        this.out = out;
        this.terminal = Terminal.isThere();
        this.watching = board.watch(this::show);
    }

    static ProgressBar over(ProgressBoard board, PrintWriter out) {
        return new ProgressBar(board, out);
    }

    private synchronized void show(Progress progress) {
        var every = terminal ? REDRAW_EVERY : LINE_EVERY;
        if (lastShown.plus(every).isAfter(progress.now())) {
            return;
        }
        lastShown = progress.now();
        if (terminal) {
            out.print("\r\u001b[K" + bar(progress) + " " + progress.line());
            out.flush();
        } else {
            out.println(progress.line());
        }
    }

    /** Wipes the bar, so that what follows begins on an empty line. */
    synchronized void clear() {
        if (terminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    private static String bar(Progress progress) {
        var filled = progress.percent().orElse(0) * WIDTH / 100;
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "]";
    }

    @Override
    public void close() {
        clear();
        watching.close();
    }
}
