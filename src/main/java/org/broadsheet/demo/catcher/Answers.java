package org.broadsheet.demo.catcher;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the replies of one conversation, and does what the script wants at each step. */
final class Answers {
    private final OutputStream out;
    private final SmtpScript script;
    private int mistakes;

    Answers(OutputStream out, SmtpScript script) {
        this.out = new BufferedOutputStream(out);
        this.script = script;
    }

    void flush() throws IOException {
        out.flush();
    }

    void reply(String lines) throws IOException, Ended {
        out.write((lines + "\r\n").getBytes(StandardCharsets.UTF_8));
        if (lines.startsWith("421")) {
            throw new Ended();
        }
    }

    void mistake(String answer) throws IOException, Ended {
        mistakes++;
        reply(mistakes < CatcherOptions.MOST_MISTAKES ? answer : "421 4.7.0 too many mistakes");
    }

    /** True when the usual answer should follow; false when the script gave another. */
    boolean pass(Moment moment) throws IOException, InterruptedException, Ended {
        return pass(script.act(moment));
    }

    private boolean pass(Act act) throws IOException, InterruptedException, Ended {
        return switch (act) {
            case Act.GoOn() -> true;
            case Act.Cut() -> throw new Ended();
            case Act.Reply(String line) -> {
                reply(line);
                yield false;
            }
            case Act.Delay(var time, Act then) -> {
                out.flush();
                Thread.sleep(time);
                yield pass(then);
            }
            case Act.Await(var gate, Act then) -> {
                out.flush();
                gate.await();
                yield pass(then);
            }
        };
    }

    /** The conversation is over. */
    static final class Ended extends Exception {
        Ended() {
            super("", null, false, false);
        }
    }
}
