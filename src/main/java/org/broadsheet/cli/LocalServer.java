package org.broadsheet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server that runs on this machine over the same data folder.
 *
 * <p>Its answer to a command is text, line by line as it comes, and a last line with the exit code
 * behind {@link #EXIT}.
 *
 * @param address as {@code http://127.0.0.1:8080}, with the base path where there is one
 */
record LocalServer(String address, String key) {
    static final String FILE = "server.key";
    static final String PATH = "/api/v1/commands";

    /** A control character that no line of a command begins with. */
    static final String EXIT = "\u0004";

    /** What travels: the arguments, and the folder that relative file names start from. */
    record Call(List<String> arguments, String folder) {}

    /** The running server, or null where none runs over this folder. */
    static @Nullable LocalServer find(Path dataFolder) {
        var file = dataFolder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            var lines = Files.readAllLines(file);
            if (lines.size() != 2) {
                return null;
            }
            var server = new LocalServer(lines.getFirst(), lines.getLast());
            return server.answers() ? server : null;
        } catch (IOException | IllegalArgumentException leftOver) {
            return null;
        }
    }

    int run(String[] args, PrintWriter out) {
        var call = new Call(List.of(args), Path.of("").toAbsolutePath().toString());
        var request =
                request()
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(call)))
                        .header("Content-Type", "application/json")
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                out.println(
                        "The running server at "
                                + address
                                + " refused the command (HTTP "
                                + answer.statusCode()
                                + "). Is it of another version? Restart it.");
                return DataCommand.NOT_DONE;
            }
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                return print(lines, out);
            }
        } catch (IOException e) {
            out.println(
                    "The running server at "
                            + address
                            + " did not finish the command: "
                            + e.getMessage());
            return DataCommand.NOT_DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DataCommand.NOT_DONE;
        }
    }

    private static int print(BufferedReader lines, PrintWriter out) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(EXIT)) {
                return Integer.parseInt(line.substring(EXIT.length()));
            }
            out.println(line);
            out.flush();
        }
        out.println("The server stopped before the command was done.");
        return DataCommand.NOT_DONE;
    }

    private boolean answers() {
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(request().GET().build(), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 204;
        } catch (IOException nobodyThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(address + PATH))
                .header("Authorization", "Bearer " + key);
    }
}
