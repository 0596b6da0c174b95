package org.broadsheet.demo.catcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What a script does at a step. */
public sealed interface Act {
    Act GO_ON = new GoOn();
    Act CUT = new Cut();

    /** As a good server would. */
    record GoOn() implements Act {}

    /** Answers this line in place of the usual one; a 421 closes the connection. */
    record Reply(String line) implements Act {}

    /** Closes the connection without a word. */
    record Cut() implements Act {}

    /** Lets time pass first. */
    record Delay(Duration time, Act then) implements Act {}

    /** Waits for the test's word first. */
    record Await(CountDownLatch gate, Act then) implements Act {}

    static Act reply(String line) {
        return new Reply(line);
    }

    static Act after(Duration time) {
        return new Delay(time, GO_ON);
    }

    static Act when(CountDownLatch gate) {
        return new Await(gate, GO_ON);
    }
}
