package org.broadsheet.delivery;

import java.time.Duration;
import java.util.List;
import org.broadsheet.delivery.smtp.ServerTurns;
import org.broadsheet.delivery.smtp.SmtpSender;
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
                login(settings.username(), settings.password()),
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

    /** The first, and the second where one is set. */
    static SmtpSender sender(MailSettings settings, int connections, ServerTurns turns) {
        var fallback = settings.fallback();
        var first = server(settings, connections);
        return fallback == null
                ? new SmtpSender(List.of(first))
                : new SmtpSender(List.of(first, second(first, fallback)), fallback.after(), turns);
    }

    private static SmtpServer second(SmtpServer first, MailSettings.Fallback fallback) {
        return new SmtpServer(
                fallback.host(),
                fallback.port(),
                fallback.encryption(),
                login(fallback.username(), fallback.password()),
                first.trustedCertificates(),
                first.helloName(),
                first.connections(),
                first.mailsPerConnection(),
                first.limits());
    }

    private static @Nullable Login login(@Nullable String user, @Nullable String password) {
        return user == null || user.isBlank()
                ? null
                : new Login(user, password == null ? "" : password);
    }
}
