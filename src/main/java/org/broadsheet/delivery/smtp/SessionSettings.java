package org.broadsheet.delivery.smtp;

import java.util.Properties;
import org.broadsheet.delivery.smtp.SmtpServer.Encryption;

/** Angus' settings for one connection; each says no to a default that we do not want. */
final class SessionSettings {
    private SessionSettings() {}

    static Properties of(SmtpServer server, DirectSockets sockets) {
        var settings = new Properties();
        settings.put("mail.smtp.localhost", server.helloName());
        settings.put("mail.smtp.socketFactory", sockets);
        settings.put("mail.smtp.socketFactory.fallback", "false");
        settings.put("mail.smtp.connectiontimeout", "" + server.limits().connect().toMillis());
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.userset", "true");
        settings.put("mail.smtp.dsn.notify", "FAILURE");
        settings.put("mail.smtp.dsn.ret", "HDRS");
        settings.put("mail.mime.allowutf8", "true");
        if (server.encryption() != Encryption.NONE) {
            var kind = server.encryption() == Encryption.TLS ? "ssl.enable" : "starttls.enable";
            settings.put("mail.smtp." + kind, "true");
            settings.put("mail.smtp.starttls.required", "true");
            settings.put("mail.smtp.ssl.checkserveridentity", "true");
            settings.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
            settings.put(
                    "mail.smtp.ssl.socketFactory",
                    new TlsLayers(sockets, server.trustedCertificates()));
            settings.put("mail.smtp.ssl.socketFactory.fallback", "false");
        }
        if (server.login() != null) {
            settings.put("mail.smtp.auth", "true");
            settings.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        }
        return settings;
    }
}
