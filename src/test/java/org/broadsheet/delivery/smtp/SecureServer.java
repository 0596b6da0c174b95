package org.broadsheet.delivery.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A small mail server with TLS and sign-in; keeps every command that it was told. */
final class SecureServer implements AutoCloseable {
    /** When the line is made safe: never, by STARTTLS, or from the first octet on. */
    enum Safety {
        NONE,
        STARTTLS,
        TLS
    }

    private static final String USER = "ada";
    private static final String PASSWORD = "correct horse";

    private final ServerSocket server;
    private final SSLContext tls;
    private final Safety safety;
    private final String mechanisms;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    SecureServer(SSLContext tls, Safety safety, String mechanisms) throws IOException {
        this.tls = tls;
        this.safety = safety;
        this.mechanisms = mechanisms;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What clients said, and whether TLS lay under it: {@code tls EHLO mail.example.org}. */
    List<String> commands() {
        return commands;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (plain) {
            var socket = safety == Safety.TLS ? layered(plain) : plain;
            say(socket.getOutputStream(), "220 secure.example.org ESMTP");
            while (talk(socket)) {
                socket = layered(socket);
            }
        } catch (IOException refused) {
            commands.add("broken off");
        }
    }

    private SSLSocket layered(Socket plain) throws IOException {
        var layer =
                (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        layer.setUseClientMode(false);
        layer.startHandshake();
        return layer;
    }

    /** True when the client wants TLS now. */
    private boolean talk(Socket socket) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var out = socket.getOutputStream();
        var safe = socket instanceof SSLSocket;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            commands.add((safe ? "tls " : "plain ") + line);
            var verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(out, offers(safe));
                case "STARTTLS" -> {
                    say(out, "220 go ahead");
                    return true;
                }
                case "AUTH" -> say(out, signIn(line.split(" "), in, out));
                case "DATA" -> {
                    say(out, "354 go on");
                    for (var text = in.readLine();
                            text != null && !text.equals(".");
                            text = in.readLine()) {}
                    say(out, "250 2.0.0 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return false;
                }
                default -> say(out, "250 2.0.0 ok");
            }
        }
        return false;
    }

    private String offers(boolean safe) {
        return "250-secure.example.org\r\n250-8BITMIME\r\n"
                + (safety == Safety.STARTTLS && !safe ? "250-STARTTLS\r\n" : "")
                + (mechanisms.isEmpty() ? "" : "250-AUTH " + mechanisms + "\r\n")
                + "250 ENHANCEDSTATUSCODES";
    }

    private static String signIn(String[] words, BufferedReader in, OutputStream out)
            throws IOException {
        if (words[1].equals("PLAIN")) {
            var response = words.length > 2 ? words[2] : ask(in, out, "");
            var given = decoded(response); // RFC 4616: whom to act as may be named or not
            return given.substring(given.indexOf(0)).equals("\0" + USER + "\0" + PASSWORD)
                    ? "235 2.7.0 welcome"
                    : "535 5.7.8 no";
        }
        var user = words.length > 2 ? words[2] : ask(in, out, "VXNlcm5hbWU6");
        var password = ask(in, out, "UGFzc3dvcmQ6");
        return decoded(user).equals(USER) && decoded(password).equals(PASSWORD)
                ? "235 2.7.0 welcome"
                : "535 5.7.8 no";
    }

    private static String ask(BufferedReader in, OutputStream out, String question)
            throws IOException {
        say(out, "334 " + question);
        return in.readLine();
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static void say(OutputStream out, String lines) throws IOException {
        out.write((lines + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
