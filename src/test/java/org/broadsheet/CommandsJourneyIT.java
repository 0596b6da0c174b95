package org.broadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a person types them: each in a process of its own, with and without a server. */
class CommandsJourneyIT {
    private static final List<String[]> TYPED =
            List.of(
                    new String[] {
                        "lists",
                        "add",
                        "daily",
                        "--name",
                        "The Daily",
                        "--sender",
                        "daily@news.example.org"
                    },
                    new String[] {
                        "lists",
                        "add",
                        "daily",
                        "--name",
                        "The Daily",
                        "--sender",
                        "daily@news.example.org"
                    },
                    new String[] {"lists", "list"},
                    new String[] {
                        "subscribers",
                        "add",
                        "--list",
                        "daily",
                        "--evidence",
                        "at the fair",
                        "ada@example.org",
                        "bad"
                    },
                    new String[] {"subscribers", "list", "--list", "daily"},
                    new String[] {"subscribers", "list", "--list", "weekly"});

    @Test
    void aCommandSaysTheSameThroughTheServerAndWithoutOne(@TempDir Path folder) throws Exception {
        var alone = said(settings(folder.resolve("alone")));
        var served = settings(folder.resolve("served"));
        var log = folder.resolve("serve.log");
        try (var server = ServerProcess.serve(served, log)) {
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> Files.exists(folder.resolve("served/server.key")));
            assertThat(said(served)).isEqualTo(alone);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Files.readString(log).contains("/sign-in/"));
            assertThat(server.terminate(40)).isTrue();
        }
        assertThat(alone).extracting(Said::exit).containsExactly(0, 2, 0, 1, 0, 2);
        assertThat(alone).extracting(Said::text).allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void aDatabaseThatAnotherProcessHasIsSaidInOneLine(@TempDir Path folder) throws Exception {
        var settings = settings(folder);
        var url = "jdbc:h2:file:" + folder.resolve("broadsheet") + ";MODE=PostgreSQL";
        try (var holder = DriverManager.getConnection(url, "broadsheet", "")) {
            assertThat(holder.isValid(1)).isTrue();
            var said = type(settings, "lists", "list");
            assertThat(said.text().strip())
                    .startsWith("Another Broadsheet process has the database")
                    .doesNotContain("\n");
            assertThat(said.exit()).isEqualTo(2);
        }
    }

    private record Said(String text, int exit) {}

    private static List<Said> said(Map<String, Object> settings) throws Exception {
        var said = new ArrayList<Said>();
        for (var words : TYPED) {
            said.add(type(settings, words));
        }
        return said;
    }

    private static Said type(Map<String, Object> settings, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Broadsheet.class.getName()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(text, process.waitFor());
    }

    private static Map<String, Object> settings(Path data) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.config.location", "classpath:/application.yml");
        settings.put("broadsheet.installation.data", data);
        settings.put("broadsheet.installation.public-address", "http://localhost:1");
        settings.put("broadsheet.installation.postal-address", "1 Harbour Street, Belgrade");
        settings.put("broadsheet.installation.privacy-link", "http://localhost:1/privacy");
        settings.put("broadsheet.mail.host", "127.0.0.1");
        settings.put("broadsheet.mail.encryption", "none");
        return settings;
    }
}
