package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.broadsheet.shared.AddressOutcome;
import org.broadsheet.shared.AddressOutcome.Accepted;
import org.broadsheet.shared.AddressOutcome.Rejected;
import org.broadsheet.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells which mail addresses the sign-up form takes, and why not the others. */
@Command(
        name = "address",
        description = "Tell which mail addresses are taken: a file with one JSON string a line")
public final class InspectAddressCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("messages.shared", Locale.ENGLISH);

    @Option(names = "--json", description = "one JSON object a line instead of words")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "one JSON string a line")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (file != null) {
            try (var lines = Files.lines(file)) {
                lines.filter(line -> !line.isBlank()).forEach(line -> out.println(inspect(line)));
            }
        }
        out.flush();
        return 0;
    }

    private String inspect(String line) {
        var typed = typed(line);
        var outcome = EmailAddress.check(typed);
        return json ? JSON.writeValueAsString(line(typed, outcome)) : words(typed, outcome);
    }

    /** A line that is no JSON string is taken as it stands. */
    private static String typed(String line) {
        try {
            return JSON.readTree(line).asStringOpt().orElse(line);
        } catch (JacksonException plain) {
            return line;
        }
    }

    private static Map<String, @Nullable Object> line(String typed, AddressOutcome outcome) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("address", typed);
        line.put("accepted", outcome instanceof Accepted);
        switch (outcome) {
            case Accepted(var address) -> {
                line.put("normalized", address.value());
                line.put("reason", null);
            }
            case Rejected(var reason) -> {
                line.put("normalized", null);
                line.put("reason", reason.word());
            }
        }
        return line;
    }

    private static String words(String typed, AddressOutcome outcome) {
        return switch (outcome) {
            case Accepted(var address) -> typed + "\n  taken as " + address;
            case Rejected(var reason) -> typed + "\n  not taken: " + WORDS.getString(reason.key());
        };
    }
}
