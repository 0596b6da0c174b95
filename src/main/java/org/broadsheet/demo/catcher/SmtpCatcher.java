package org.broadsheet.demo.catcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server on loopback that keeps every mail and sends none on. */
public final class SmtpCatcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SmtpCatcher.class);

    private final CatcherOptions options;
    private final ServerSocket server;
    private final CaughtMails mails;
    private final Optional<MailFile> file;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong();
    private final Thread acceptor = Thread.ofVirtual().name("smtp-catcher").unstarted(this::accept);

    private SmtpCatcher(CatcherOptions options, ServerSocket server) {
        this.options = options;
        this.server = server;
        mails = new CaughtMails(options.keep());
        file = Optional.ofNullable(options.file()).map(MailFile::append);
    }

    public static SmtpCatcher start() throws IOException {
        return start(CatcherOptions.defaults());
    }

    /**
     * Listens from now on.
     *
     * @throws BindException when the port is taken
     */
    public static SmtpCatcher start(CatcherOptions options) throws IOException {
        var server = new ServerSocket(options.port(), 512, InetAddress.getLoopbackAddress());
        var catcher = new SmtpCatcher(options, server);
        catcher.acceptor.start();
        return catcher;
    }

    public int port() {
        return server.getLocalPort();
    }

    public CaughtMails mails() {
        return mails;
    }

    /** How many clients connected since the start. */
    public long connections() {
        return connections.get();
    }

    /** Stops listening and cuts whoever is connected. */
    @Override
    public void close() throws IOException {
        server.close();
        awaitAcceptor();
        for (var socket : open) {
            socket.close();
        }
        if (file.isPresent()) {
            file.get().close();
        }
    }

    /** The port is free only when the thread that accepts has let go of it. */
    private void awaitAcceptor() {
        try {
            acceptor.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                var number = connections.incrementAndGet();
                Thread.ofVirtual().name("smtp-" + number).start(() -> converse(number, socket));
            } catch (IOException failed) {
                log.debug("event=smtp-accept-failed", failed);
            }
        }
    }

    private void converse(long number, Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Math.toIntExact(options.idle().toMillis()));
            if (open.size() > CatcherOptions.MOST_CONNECTIONS) {
                return;
            }
            new Session(number, socket, options, this::keep).run();
        } catch (IOException hungUp) {
            log.debug("event=smtp-client-gone connection={}", number, hungUp);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private CaughtMail keep(Envelope envelope, byte[] raw) throws IOException {
        var mail =
                new CaughtMail(numbers.incrementAndGet(), envelope, options.clock().instant(), raw);
        if (file.isPresent()) {
            file.get().add(mail);
        }
        mails.add(mail);
        return mail;
    }
}
