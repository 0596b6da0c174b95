package org.broadsheet.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.delivery.DeliveryState.SENT;

import java.time.Duration;
import org.broadsheet.TestDatabase;
import org.broadsheet.accounts.Staff;
import org.broadsheet.delivery.smtp.SmtpServer.Encryption;
import org.broadsheet.demo.catcher.SmtpCatcher;
import org.broadsheet.demo.catcher.SmtpScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record SecondServerTest(TestDatabase database) {

    private static MailSettings settings(int closedPort, int secondPort) {
        var plain = MailSettings.plain("127.0.0.1", closedPort, 2);
        return plain.withFallback(
                new MailSettings.Fallback(
                        "127.0.0.1", secondPort, Encryption.NONE, null, null, Duration.ZERO));
    }

    @Test
    void mailsGoByTheSecondServerWhileTheFirstIsDownAndTodaySaysSo() throws Exception {
        var down = SmtpCatcher.start();
        var closedPort = down.port();
        down.close();
        try (var it = new SendingWorld(database, "resend", 20, SmtpScript.NONE)) {
            var settings = settings(closedPort, it.catcher.port());
            var node = it.node();
            var second = second(it, node, settings);
            it.sendFrom(2, it.dispatcher(node, settings, second), 1);
            assertThat(it.count(SENT)).isEqualTo(20);
            assertThat(second.inUse().orElseThrow().words())
                    .startsWith("Mails go by the second server, 127.0.0.1, as 127.0.0.1 cannot be");
            second.backToFirst();
            assertThat(second.inUse()).isEmpty();
        }
    }

    private static SecondServer second(SendingWorld it, ThisNode node, MailSettings settings) {
        var world = it.world;
        var alarms =
                new Alarms(
                        world.jdbc,
                        it.notices(),
                        new Staff(world.jdbc, world.clock),
                        world.installation,
                        world.clock);
        return new SecondServer(world.jdbc, node, settings, alarms, world.clock);
    }
}
