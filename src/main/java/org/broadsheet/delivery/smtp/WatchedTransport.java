package org.broadsheet.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Angus' transport, which also remembers how far the mail came and which reply decided its fate.
 *
 * <p>The deciding reply is the first refusal, or whatever answered the final dot. Angus itself
 * sends RSET after a refusal and may lose the reply when that fails.
 */
final class WatchedTransport extends SMTPTransport {
    private final DirectSockets sockets;
    private final Deadline deadline;
    private final SmtpServer.TimeLimits limits;
    private Phase phase = Phase.CONNECT;
    private @Nullable SmtpReply decision;
    private boolean smtpUtf8Wanted;
    private boolean transparent;

    WatchedTransport(
            Session session,
            DirectSockets sockets,
            Deadline deadline,
            SmtpServer.TimeLimits limits) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.sockets = sockets;
        this.deadline = deadline;
        this.limits = limits;
    }

    /**
     * Begins another mail.
     *
     * @param asIs whether its bytes need no dots doubled and no line ends mended
     */
    void begin(boolean smtpUtf8, boolean asIs) {
        transparent = asIs;
        decision = null;
        smtpUtf8Wanted = smtpUtf8;
        enter(Phase.MAIL);
    }

    /** After the last reply: the connection may stay idle. */
    void rest() {
        phase = Phase.DONE;
        deadline.clear();
    }

    Phase phase() {
        return phase;
    }

    @Nullable SmtpReply decision() {
        return decision;
    }

    /** What the server offers, whatever the present mail needs. */
    boolean offers(String extension) {
        return super.supportsExtension(extension);
    }

    /** Angus marks every mail SMTPUTF8 once it is on; relays would then bounce what need not be. */
    @Override
    public boolean supportsExtension(String extension) {
        return super.supportsExtension(extension)
                && (smtpUtf8Wanted || phase == Phase.CONNECT || !"SMTPUTF8".equals(extension));
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(Phase.RCPT);
        super.rcptTo();
    }

    /**
     * Where the text goes. Angus looks at each byte and writes each line by itself, a third of all
     * our CPU; a text that needs none of it goes straight to the socket, whose buffer Angus has
     * flushed with the command before.
     */
    @Override
    protected OutputStream data() throws MessagingException {
        enter(Phase.DATA);
        var content = super.data();
        enter(Phase.CONTENT);
        return transparent ? straightToTheSocket() : content;
    }

    private OutputStream straightToTheSocket() throws MessagingException {
        try {
            return sockets.output();
        } catch (IOException gone) {
            throw new MessagingException("the connection is gone", gone);
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        enter(Phase.DOT);
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        var code = super.readServerResponse();
        if (decision == null && (phase == Phase.DOT || code >= 400)) {
            decision = SmtpReply.of(code, getLastServerResponse(), phase);
        }
        return code;
    }

    private void enter(Phase next) {
        phase = next;
        deadline.set(
                switch (next) {
                    case CONTENT -> limits.content();
                    case DOT -> limits.afterDot();
                    default -> limits.command();
                });
    }
}
