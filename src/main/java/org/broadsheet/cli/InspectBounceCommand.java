package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.delivery.bounce.Bounce;
import org.broadsheet.delivery.bounce.BounceParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows what Broadsheet reads in returned mails, one row for each person they speak of. */
@Command(
        name = "bounce",
        description = "Show what is read in returned mails: bounces, complaints, auto-replies")
public final class InspectBounceCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Option(names = "--json", description = "one JSON object a line instead of sentences")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "mails as they came in")
    private List<Path> files = new ArrayList<>();

    private final BounceParser parser = new BounceParser();

    @Override
    public Integer call() {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var failures = 0;
        for (var file : files) {
            try {
                inspect(String.valueOf(file.getFileName()), Files.readAllBytes(file), out);
            } catch (IOException unreadable) {
                failures++;
                System.err.println(file + " could not be read. Check the path.");
            }
        }
        out.flush();
        return failures == 0 ? 0 : failures < files.size() ? 1 : 2;
    }

    private void inspect(String file, byte[] mail, PrintStream out) {
        var bounces = parser.parse(mail).bounces();
        if (bounces.isEmpty()) {
            print(row(file, 1, null), out);
        }
        var index = 0;
        for (var bounce : bounces) {
            print(row(file, ++index, bounce), out);
        }
    }

    private void print(Map<String, @Nullable Object> row, PrintStream out) {
        if (json) {
            out.println(JSON.writeValueAsString(row));
        } else {
            out.printf(
                    "%s: %s, %s, %s%s%n    %s%n",
                    row.get("file"),
                    row.get("recipient"),
                    row.get("kind"),
                    row.get("reason"),
                    Boolean.TRUE.equals(row.get("permanent")) ? ", the address is dead" : "",
                    row.get("diagnostic"));
        }
    }

    private static Map<String, @Nullable Object> row(
            String file, int index, @Nullable Bounce bounce) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("file", file);
        row.put("index", index);
        row.put("kind", bounce == null ? "none" : bounce.kind().word());
        row.put("recipient", bounce == null ? null : bounce.recipient());
        row.put("action", bounce == null ? null : bounce.action());
        row.put("status", bounce == null ? null : bounce.status());
        row.put("replyCode", bounce == null ? null : bounce.replyCode());
        row.put("reason", bounce == null ? null : bounce.reason());
        row.put("permanent", bounce != null && bounce.permanent());
        row.put("feedbackType", bounce == null ? null : bounce.feedbackType());
        row.put("diagnostic", bounce == null ? null : bounce.diagnostic());
        return row;
    }
}
