package org.broadsheet.delivery.smtp;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import org.broadsheet.delivery.smtp.SendOutcome.Accepted;
import org.broadsheet.delivery.smtp.SendOutcome.InDoubt;
import org.broadsheet.delivery.smtp.SendOutcome.NeedsSmtpUtf8;
import org.broadsheet.delivery.smtp.SendOutcome.NotConnected;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** One connection to one server: opened, greeted and signed in once, then used mail after mail. */
final class SmtpConnection {
    private final SmtpServer server;
    private final Deadline deadline = new Deadline();
    private final DirectSockets sockets = new DirectSockets();
    private final Session session;
    private final WatchedTransport transport;
    private volatile boolean usable;
    private volatile long lastUsed = System.nanoTime();
    private boolean hungUp;
    private int mails;

    SmtpConnection(SmtpServer server) {
        this.server = server;
        this.session = Session.getInstance(SessionSettings.of(server, sockets));
        this.transport = new WatchedTransport(session, sockets, deadline, server.limits());
    }

    /** Null when the connection stands, else why it does not. */
    @Nullable SendOutcome open() {
        deadline.set(server.limits().connect().plus(server.limits().command()));
        try {
            var login = server.login();
            if (login == null) {
                transport.connect(server.host(), server.port(), null, null);
            } else {
                transport.connect(server.host(), server.port(), login.user(), login.password());
            }
            if (login != null && !transport.offers("AUTH")) {
                throw new AuthenticationFailedException("the server offers no sign-in");
            }
            usable = true;
            transport.rest();
            return null;
        } catch (MessagingException | RuntimeException failure) {
            close();
            var reply = transport.decision();
            return reply == null
                    ? new NotConnected(server.name() + ": " + reason(failure))
                    : StatusCodes.sort(reply);
        }
    }

    SendOutcome send(OutgoingMail mail) {
        var smtpUtf8 = mail.to().needsSmtpUtf8();
        if (smtpUtf8 && !transport.offers("SMTPUTF8")) {
            return new NeedsSmtpUtf8();
        }
        mails++;
        transport.begin(smtpUtf8, mail.isTransparent());
        try {
            transport.sendMessage(
                    new PreparedMessage(session, mail), new Address[] {envelopeTo(mail)});
        } catch (MessagingException | RuntimeException failure) {
            return outcomeOf(failure);
        } finally {
            transport.rest();
            lastUsed = System.nanoTime();
        }
        return accepted();
    }

    /** True when another mail may be sent on it. */
    boolean isUsable() {
        return usable && mails < server.mailsPerConnection();
    }

    /** True when the last mail met a connection that the server had left meanwhile. */
    boolean wasHungUp() {
        return hungUp;
    }

    boolean isIdleFor(long nanos) {
        return System.nanoTime() - lastUsed > nanos;
    }

    /** Asks the server with RSET whether it is still there. */
    boolean answers() {
        deadline.set(server.limits().command());
        usable = usable && transport.isConnected();
        transport.rest();
        lastUsed = System.nanoTime();
        return usable;
    }

    void close() {
        usable = false;
        deadline.set(server.limits().connect());
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            // QUIT is only a courtesy.
        } finally {
            deadline.clear();
            sockets.close();
        }
    }

    /** For the watching thread: ends a phase that takes too long. */
    void cutIfLate() {
        if (deadline.isPast()) {
            cut();
        }
    }

    /** Ends whatever is under way, from any thread. */
    void cut() {
        usable = false;
        sockets.close();
    }

    private SendOutcome accepted() {
        var reply = transport.decision();
        return new Accepted(reply == null ? "250" : reply.line());
    }

    private SendOutcome outcomeOf(Exception failure) {
        var reply = transport.decision();
        if (reply != null && reply.code() >= 200 && reply.code() < 600) {
            usable = usable && reply.code() != 421 && !isLost(failure);
            return StatusCodes.sort(reply);
        }
        usable = false;
        hungUp = mails > 1 && transport.phase() == Phase.MAIL;
        return transport.phase() == Phase.DOT
                ? new InDoubt(reason(failure))
                : new NotConnected(server.name() + ": " + reason(failure));
    }

    private static boolean isLost(Exception failure) {
        return failure instanceof MessagingException told
                && told.getNextException() instanceof IOException;
    }

    private static String reason(Exception failure) {
        var text = String.valueOf(failure.getMessage());
        if (failure instanceof MessagingException told && told.getNextException() != null) {
            text += ": " + told.getNextException().getMessage();
        }
        var clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.substring(0, Math.min(300, clean.length()));
    }

    private static InternetAddress envelopeTo(OutgoingMail mail) {
        var address = new InternetAddress();
        address.setAddress(mail.to().localPart() + "@" + mail.to().wireDomain());
        return address;
    }

    /** Hands Angus the bytes as they are: nothing is parsed, encoded, copied or given a header. */
    private static final class PreparedMessage extends SMTPMessage {
        private final OutgoingMail mail;

        PreparedMessage(Session session, OutgoingMail mail) {
            super(session);
            this.mail = mail;
            setEnvelopeFrom(mail.envelopeSender().isEmpty() ? "<>" : mail.envelopeSender());
            if (mail.to().needsSmtpUtf8()) {
                setMailExtension("BODY=8BITMIME");
            }
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            mail.writeTo(out);
        }
    }
}
