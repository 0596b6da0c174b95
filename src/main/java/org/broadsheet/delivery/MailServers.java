package org.broadsheet.delivery;

import java.time.Duration;
import org.broadsheet.delivery.smtp.SmtpServer;
import org.broadsheet.delivery.smtp.SmtpServer.Login;
import org.broadsheet.delivery.smtp.SmtpServer.TimeLimits;
import org.broadsheet.shared.UserProblem;
import org.jspecify.annotations.Nullable;

/** Reads the SMTP server out of the settings. */
final class MailServers {
    private static final Duration CONTENT = Duration.ofMinutes(3);

    private MailServers() {}

    /**
     * The server with so many connections.
     *
     * @throws UserProblem if no host is set
     */
    static SmtpServer server(MailSettings settings, int connections) {
        var host = settings.host();
        if (host == null || host.isBlank()) {
            throw new UserProblem("delivery.no-smtp-host");
        }
        return new SmtpServer(
                host,
                settings.port(),
                settings.encryption(),
                login(settings),
                settings.trustedCertificates(),
                settings.helloName(),
                connections,
                settings.mailsPerConnection(),
                new TimeLimits(
                        settings.connectWithin(),
                        settings.replyWithin(),
                        CONTENT,
                        settings.afterDataWithin()));
    }

    private static @Nullable Login login(MailSettings settings) {
        var user = settings.username();
        var password = settings.password();
        return user == null || user.isBlank()
                ? null
                : new Login(user, password == null ? "" : password);
    }
}
