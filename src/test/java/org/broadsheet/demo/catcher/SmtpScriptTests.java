package org.broadsheet.demo.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SmtpScriptTests {
    @Test
    void oneReceiverCanBeRefusedAndTheNextTaken() throws Exception {
        var script =
                SmtpScript.at(Step.RCPT, Act.reply("550 5.1.1 no such user"))
                        .where(moment -> moment.isTo("gone@example.org"));
        try (var catcher = start(script);
                var client = Client.ready(catcher.port())) {
            client.say("MAIL FROM:<news@example.org>");
            assertThat(client.say("RCPT TO:<gone@example.org>")).startsWith("550 5.1.1");
            assertThat(client.say("RCPT TO:<ada@example.org>")).startsWith("250");
        }
    }

    @Test
    void aMailCanBeDeferredOnceAfterItsDot() throws Exception {
        try (var catcher = start(SmtpScript.at(Step.DOT, Act.reply("451 4.3.0 later")).times(1));
                var client = Client.ready(catcher.port())) {
            assertThat(client.sendMail("ada@example.org", "one")).startsWith("451");
            assertThat(catcher.mails().count()).isZero();
            assertThat(client.sendMail("ada@example.org", "one")).startsWith("250");
        }
    }

    @Test
    void a421ClosesTheConnection() throws Exception {
        try (var catcher = start(SmtpScript.at(Step.MAIL, Act.reply("421 4.3.2 going down")));
                var client = Client.ready(catcher.port())) {
            assertThat(client.say("MAIL FROM:<news@example.org>")).startsWith("421");
            assertThat(client.hear()).isEmpty();
        }
    }

    @Test
    void theConnectionCanBeCutBeforeInAndAfterTheText() throws Exception {
        for (var step : new Step[] {Step.DATA, Step.TEXT, Step.DOT}) {
            try (var catcher = start(SmtpScript.at(step, Act.CUT));
                    var client = Client.ready(catcher.port())) {
                client.say("MAIL FROM:<news@example.org>");
                client.say("RCPT TO:<ada@example.org>");
                var answer = client.say("DATA");
                assertThat(answer.isEmpty()).isEqualTo(step == Step.DATA);
                if (step != Step.DATA) {
                    assertThat(client.say(step == Step.TEXT ? "S" : "S\r\n.")).isEmpty();
                }
                assertThat(catcher.mails().count()).isZero();
            }
        }
    }

    @Test
    void aMailCanBeKeptAndItsAnswerLost() throws Exception {
        try (var catcher = start(SmtpScript.at(Step.KEPT, Act.CUT));
                var client = Client.ready(catcher.port())) {
            assertThat(client.sendMail("ada@example.org", "one")).isEmpty();
            assertThat(catcher.mails().count()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerCanWaitForTheTest() throws Exception {
        var gate = new CountDownLatch(1);
        try (var catcher = start(SmtpScript.at(Step.KEPT, Act.when(gate)));
                var client = Client.ready(catcher.port())) {
            client.say("MAIL FROM:<news@example.org>");
            client.say("RCPT TO:<ada@example.org>");
            client.say("DATA");
            client.send("slow\r\n.\r\n");
            assertThat(catcher.mails().await(1)).isTrue();
            gate.countDown();
            assertThat(client.hear()).startsWith("250");
        }
    }

    @Test
    void anAnswerCanTakeItsTime() throws Exception {
        var time = Duration.ofMillis(60);
        try (var catcher = start(SmtpScript.at(Step.MAIL, Act.after(time)));
                var client = Client.ready(catcher.port())) {
            var start = System.nanoTime();
            client.say("MAIL FROM:<news@example.org>");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(time);
        }
    }

    @Test
    void theFirstScriptThatStepsInDecides() throws Exception {
        var script =
                SmtpScript.at(Step.CONNECT, Act.reply("554 5.3.2 closed"))
                        .where(moment -> moment.connection() == 2)
                        .or(SmtpScript.at(Step.CONNECT, Act.CUT).where(m -> m.connection() == 3));
        try (var catcher = start(script);
                var first = new Client(catcher.port())) {
            assertThat(first.hear()).startsWith("220");
            try (var second = new Client(catcher.port())) {
                assertThat(second.hear()).startsWith("554");
            }
            try (var third = new Client(catcher.port())) {
                assertThat(third.hear()).isEmpty();
            }
        }
    }

    private static SmtpCatcher start(SmtpScript script) throws Exception {
        return SmtpCatcher.start(CatcherOptions.defaults().script(script));
    }
}
