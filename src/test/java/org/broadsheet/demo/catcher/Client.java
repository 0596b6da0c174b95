package org.broadsheet.demo.catcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks SMTP by hand: says a line, gives the last line of the reply, "" when the server hung up.
 */
final class Client implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    Client(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** A client that was greeted and has greeted. */
    static Client ready(int port) throws IOException {
        var client = new Client(port);
        client.hear();
        client.say("EHLO tests.example.org");
        return client;
    }

    String say(String line) throws IOException {
        send(line + "\r\n");
        return hear();
    }

    void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
    }

    String hear() throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.length() < 4 || line.charAt(3) != '-') {
                return line;
            }
        }
        return "";
    }

    String sendMail(String to, String text) throws IOException {
        say("MAIL FROM:<news@example.org>");
        say("RCPT TO:<" + to + ">");
        say("DATA");
        return say(text + "\r\n.");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
