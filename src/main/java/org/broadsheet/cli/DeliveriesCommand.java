package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.DeliveryState;
import org.broadsheet.delivery.WhoGotWhat;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Subscribers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Who got what. */
@Command(
        name = "deliveries",
        description = "Says what one person got, or how an edition went.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  broadsheet deliveries --subscriber ada@example.org",
            "  broadsheet deliveries --edition 12",
            "  broadsheet deliveries --edition 12 --state refused --json"
        })
final class DeliveriesCommand extends DataCommand {
    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    @Option(names = "--state", description = "with --edition: only rows of this state, by name")
    private @Nullable String state;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    /** Either of the two. */
    static final class Whose {
        @Option(names = "--subscriber", paramLabel = "ADDRESS", description = "one person")
        private @Nullable String subscriber;

        @Option(names = "--edition", paramLabel = "ID", description = "one edition")
        private @Nullable Long edition;
    }

    @Override
    int run(BeanFactory application, PrintWriter out) {
        return whose.edition == null
                ? ofSubscriber(application, whose.subscriber == null ? "" : whose.subscriber, out)
                : ofEdition(application, new EditionId(whose.edition), out);
    }

    private int ofSubscriber(BeanFactory application, String typed, PrintWriter out) {
        var address =
                EmailAddress.parse(typed)
                        .orElseThrow(() -> new UserProblem("cli.bad-address", typed));
        var reader =
                application
                        .getBean(Subscribers.class)
                        .findByAddress(address)
                        .orElseThrow(() -> new UserProblem("cli.no-subscriber", typed));
        var lines = application.getBean(WhoGotWhat.class).of(reader.id());
        lines.forEach(line -> print(line, out));
        if (lines.isEmpty() && !json) {
            out.println(address + " was sent no edition within the time that is kept.");
        }
        return DONE;
    }

    private int ofEdition(BeanFactory application, EditionId edition, PrintWriter out) {
        if (application.getBean(Editions.class).find(edition).isEmpty()) {
            throw new UserProblem("cli.no-edition", edition);
        }
        if (state == null) {
            application
                    .getBean(Deliveries.class)
                    .counts(edition)
                    .forEach((each, rows) -> out.printf("%10d %s%n", rows, each.word()));
            return DONE;
        }
        var ledger = application.getBean(WhoGotWhat.class);
        var wanted = Optional.of(named(state));
        for (var page = ledger.list(edition, wanted, ""); ; ) {
            page.rows().forEach(line -> print(line, out));
            if (page.next() == null) {
                return DONE;
            }
            page = ledger.list(edition, wanted, page.next());
        }
    }

    private static DeliveryState named(String word) {
        for (var each : DeliveryState.values()) {
            if (each.word().equals(word.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new UserProblem(
                "cli.no-state",
                word,
                String.join(
                        ", ",
                        List.of(DeliveryState.values()).stream()
                                .map(DeliveryState::word)
                                .toList()));
    }

    private void print(WhoGotWhat.Line line, PrintWriter out) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(row(line)));
            return;
        }
        out.printf(
                "%s, %s, %s: %s since %s%s%n    %s %s%n",
                line.address(),
                line.list(),
                line.edition(),
                line.state().word(),
                line.since(),
                line.maybeTwice() ? ", perhaps twice" : "",
                line.messageId(),
                line.reply() == null ? "" : line.reply());
    }

    private static Map<String, @Nullable Object> row(WhoGotWhat.Line line) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("address", line.address());
        row.put("list", line.list());
        row.put("editionId", line.editionId().value());
        row.put("edition", line.edition());
        row.put("state", line.state().word());
        row.put("since", line.since().toString());
        row.put("slot", line.slot().toString());
        row.put("due", line.due() == null ? null : line.due().toString());
        row.put("attempts", line.attempts());
        row.put("reply", line.reply());
        row.put("messageId", line.messageId());
        row.put("maybeTwice", line.maybeTwice());
        return row;
    }
}
