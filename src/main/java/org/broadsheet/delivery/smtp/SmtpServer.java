package org.broadsheet.delivery.smtp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One SMTP server we hand mail to, and how many connections it bears.
 *
 * @param helloName the name we greet with (RFC 5321 4.1.1.1)
 * @param login null where the server asks for none
 * @param trustedCertificates a PEM file with the authorities to trust instead of the JDK's
 * @param mailsPerConnection after so many mails the connection is closed and opened anew
 */
public record SmtpServer(
        String host,
        int port,
        Encryption encryption,
        @Nullable Login login,
        @Nullable Path trustedCertificates,
        String helloName,
        int connections,
        int mailsPerConnection,
        TimeLimits limits) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,255}");
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127\\.[0-9.]+|\\[?::1]?", Pattern.CASE_INSENSITIVE);

    /** How the line is kept secret; the certificate is always verified. */
    public enum Encryption {
        NONE,
        STARTTLS,
        TLS
    }

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /**
     * How long each phase may take in all.
     *
     * @param afterDot RFC 5321 4.5.3.2.6 asks for ten minutes; a shorter one makes doubles
     */
    public record TimeLimits(
            Duration connect, Duration command, Duration content, Duration afterDot) {
        public static final TimeLimits USUAL =
                new TimeLimits(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(3),
                        Duration.ofMinutes(10));
    }

    public SmtpServer {
        if (!NAME.matcher(host).matches() || !NAME.matcher(helloName).matches()) {
            throw new IllegalArgumentException("not a host name: " + host + " or " + helloName);
        }
        if (port < 1 || port > 65_535 || connections < 1 || mailsPerConnection < 1) {
            throw new IllegalArgumentException("port and numbers must be 1 or more");
        }
        if (login != null && encryption == Encryption.NONE && !isThisMachine(host)) {
            throw new IllegalArgumentException(
                    "a password would cross the net in clear to " + host + ": use STARTTLS or TLS");
        }
    }

    /** A server on a safe line, without sign-in. */
    public static SmtpServer plain(String host, int port) {
        return new SmtpServer(
                host, port, Encryption.NONE, null, null, "localhost", 4, 1_000, TimeLimits.USUAL);
    }

    public SmtpServer withConnections(int number) {
        return new SmtpServer(
                host,
                port,
                encryption,
                login,
                trustedCertificates,
                helloName,
                number,
                mailsPerConnection,
                limits);
    }

    /** Host and port: how logs and the desk name it. */
    public String name() {
        return host + ":" + port;
    }

    private static boolean isThisMachine(String host) {
        return THIS_MACHINE.matcher(host).matches();
    }
}
