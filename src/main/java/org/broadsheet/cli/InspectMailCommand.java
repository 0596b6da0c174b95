package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.editions.preflight.Finding;
import org.broadsheet.editions.preflight.Level;
import org.broadsheet.editions.preflight.MailInspector;
import org.broadsheet.editions.preflight.MailReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Takes mails apart: size, parts, headers, and every finding of preflight. */
@Command(
        name = "mail",
        description = "Show what a mail is made of and what is wrong with it",
        footer = "Exit codes: 0 nothing found, 1 something found, 2 not read.")
public final class InspectMailCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Parameters(
            paramLabel = "FILE.eml",
            arity = "1..*",
            description = "mails as they go over the wire")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        var out =
                spec == null
                        ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                        : spec.commandLine().getOut();
        var worst = 0;
        for (var file : files) {
            worst = Math.max(worst, inspect(file, out));
        }
        out.flush();
        return worst;
    }

    private int inspect(Path file, PrintWriter out) {
        try {
            var report = MailInspector.inspect(Files.readAllBytes(file));
            out.println(json ? JSON.writeValueAsString(asJson(file, report)) : card(file, report));
            return report.findings().isEmpty() ? 0 : 1;
        } catch (IOException unreadable) {
            out.println(file + " could not be read. Check that the file exists and may be read.");
            return 2;
        }
    }

    private static Map<String, Object> asJson(Path file, MailReport report) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", file.toString());
        object.put("size", report.size());
        object.put("subject", report.subject());
        object.put("headers", report.headers());
        object.put("parts", report.parts());
        object.put("findings", report.findings().stream().map(InspectMailCommand::asJson).toList());
        return object;
    }

    private static Map<String, Object> asJson(Finding finding) {
        var object = new LinkedHashMap<String, Object>();
        object.put("level", word(finding.level()));
        object.put("code", finding.code());
        object.put("sentence", finding.sentence());
        return object;
    }

    private static String card(Path file, MailReport report) {
        var card = new StringBuilder();
        card.append(file).append(": ").append(report.subject()).append('\n');
        card.append("  ").append(report.size()).append(" octets\n");
        report.parts()
                .forEach(part ->
                        card.append("  part    ")
                                .append(part.type())
                                .append(", ")
                                .append(part.encoding())
                                .append(", ")
                                .append(part.octets())
                                .append(" octets\n"));
        report.headers()
                .forEach(header ->
                        card.append("  header  ")
                                .append(header.name())
                                .append(": ")
                                .append(header.value())
                                .append('\n'));
        report.findings()
                .forEach(finding ->
                        card.append("  ")
                                .append(word(finding.level()))
                                .append("  ")
                                .append(finding.sentence())
                                .append('\n'));
        return card.append(report.findings().isEmpty() ? "  nothing found" : "")
                .toString()
                .stripTrailing();
    }

    private static String word(Level level) {
        return switch (level) {
            case BLOCKS -> "blocks";
            case MENDED -> "mended";
            case WARNS -> "warns";
        };
    }
}
