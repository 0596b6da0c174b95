package org.broadsheet.collecting.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.broadsheet.shared.WebLink;

/** A web server on loopback whose every answer is scripted, down to single bytes. */
public final class ScriptedServer implements AutoCloseable {
    /** One request as it came. */
    public record Request(String path, Map<String, String> headers) {}

    /** Writes an answer to the connection, which is closed after it. */
    public interface Script {
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public ScriptedServer on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    public ScriptedServer on(String path, int status, String body, String... headers) {
        return on(
                path,
                (request, out) ->
                        write(out, status, body.getBytes(StandardCharsets.UTF_8), headers));
    }

    public WebLink link(String path) {
        return new WebLink("http://127.0.0.1:" + port() + path);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(r -> r.path().equals(path)).toList();
    }

    public void forget() {
        requests.clear();
    }

    public static void write(OutputStream out, int status, byte[] body, String... headers)
            throws IOException {
        var head =
                new StringBuilder("HTTP/1.1 ")
                        .append(status)
                        .append(" scripted\r\nConnection: close\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        if (status != 304) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var connection : open) {
            connection.close();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        connection.getInputStream(), StandardCharsets.ISO_8859_1));
                var out = connection.getOutputStream()) {
            var request = read(in);
            requests.add(request);
            scripts.getOrDefault(request.path(), (r, o) -> write(o, 404, new byte[0]))
                    .answer(request, out);
        } catch (IOException | InterruptedException clientLeft) {
            open.remove(connection);
        }
    }

    private static Request read(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        if (lines.isEmpty()) {
            throw new IOException("no request");
        }
        var headers = new LinkedHashMap<String, String>();
        for (var line : lines.subList(1, lines.size())) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(lines.getFirst().split(" ")[1], headers);
    }
}
