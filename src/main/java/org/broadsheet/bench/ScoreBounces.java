package org.broadsheet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.delivery.bounce.Bounce;
import org.broadsheet.delivery.bounce.BounceParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the reader of returned mails on a folder with {@code expected.jsonl} and {@code mail/}.
 *
 * <p>Prints one JSON object, and with a second argument each row that is wrong.
 */
public final class ScoreBounces {
    private static final JsonMapper JSON = new JsonMapper();

    private final BounceParser parser = new BounceParser();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final boolean verbose;
    private int rows;
    private int recipients;
    private int permanents;
    private int falsePermanents;
    private int statuses;
    private int statusesRight;
    private int reasons;
    private int kinds;
    private int thrown;

    private ScoreBounces(boolean verbose) {
        this.verbose = verbose;
    }

    /** Takes the folder, and any second word for details. */
    public static void main(String[] arguments) throws IOException {
        new ScoreBounces(arguments.length > 1).score(Path.of(arguments[0]));
    }

    private void score(Path folder) throws IOException {
        Map<String, List<JsonNode>> files;
        try (var lines = Files.lines(folder.resolve("expected.jsonl"))) {
            files =
                    lines.filter(line -> !line.isBlank())
                            .map(JSON::readTree)
                            .collect(Collectors.groupingBy(row -> row.path("file").asString("")));
        }
        for (var file : new TreeMap<>(files).entrySet()) {
            var mail = Files.readAllBytes(folder.resolve("mail").resolve(file.getKey()));
            compare(file.getValue(), new ArrayList<>(parser.parse(mail).bounces()));
            hurt(mail);
        }
        out.println(
                JSON.writeValueAsString(
                        Map.of(
                                "rows", rows,
                                "recipientRight", share(recipients, rows),
                                "permanentRight", share(permanents, rows),
                                "falsePermanent", share(falsePermanents, rows),
                                "statusRight", share(statusesRight, statuses),
                                "reasonRight", share(reasons, rows),
                                "kindRight", share(kinds, rows),
                                "thrown", thrown)));
    }

    private void compare(List<JsonNode> expected, List<Bounce> found) {
        for (var row : expected) {
            rows++;
            var bounce = take(row, found);
            check(row, bounce);
        }
    }

    private static @Nullable Bounce take(JsonNode row, List<Bounce> found) {
        var address = text(row, "recipient").toLowerCase(Locale.ROOT);
        for (var bounce : found) {
            var recipient = bounce.recipient();
            if (recipient != null && recipient.toLowerCase(Locale.ROOT).equals(address)) {
                found.remove(bounce);
                return bounce;
            }
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private void check(JsonNode row, @Nullable Bounce bounce) {
        var wrong = new ArrayList<String>();
        var recipient = bounce == null ? null : bounce.recipient();
        var rightPerson =
                text(row, "recipient").equalsIgnoreCase(recipient == null ? "" : recipient);
        recipients += count(rightPerson && bounce != null, "recipient " + recipient, wrong);
        var permanent = bounce != null && bounce.permanent();
        var gold = row.path("hardbounce").asBoolean(false);
        permanents += count(permanent == gold, "permanent " + permanent, wrong);
        falsePermanents += permanent && !gold ? 1 : 0;
        if (!text(row, "status").isEmpty() && !row.path("status_is_pseudo").asBoolean(false)) {
            var status = bounce == null || bounce.status() == null ? "" : bounce.status();
            statuses++;
            statusesRight += count(status.equals(text(row, "status")), "status " + status, wrong);
        }
        var reason = bounce == null ? "" : bounce.reason();
        reasons += count(reason.equals(text(row, "reason")), "reason " + reason, wrong);
        var kind = bounce == null ? "none" : bounce.kind().word();
        kinds += count(kind.equals(kind(row)), "kind " + kind, wrong);
        if (verbose && !wrong.isEmpty()) {
            out.println(row + " -> " + wrong + " " + (bounce == null ? "" : bounce.diagnostic()));
        }
    }

    private static int count(boolean right, String otherwise, List<String> wrong) {
        if (!right) {
            wrong.add(otherwise);
        }
        return right ? 1 : 0;
    }

    /** Cut and wrapped anew, a mail may be understood less but must not throw. */
    private void hurt(byte[] mail) {
        var text = new String(mail, StandardCharsets.ISO_8859_1);
        for (var cut = 0; cut < 10; cut++) {
            quietly(text.substring(0, text.length() * cut / 10));
        }
        quietly(text.replaceAll("(.{40})", "$1\n"));
        quietly(text.replace("\n", "\r"));
        quietly(text.replace("\n", ""));
    }

    private void quietly(String text) {
        try {
            parser.parse(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (RuntimeException | StackOverflowError failure) {
            thrown++;
            if (verbose) {
                out.println("thrown: " + failure);
            }
        }
    }

    private static String kind(JsonNode row) {
        return switch (text(row, "kind")) {
            case "arf" -> "arf";
            case "vacation" -> "auto-reply";
            default -> "dsn";
        };
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }

    private static double share(int part, int all) {
        return all == 0 ? 1 : Math.round(1000.0 * part / all) / 1000.0;
    }
}
