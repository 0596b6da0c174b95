package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Consents;
import org.broadsheet.subscribers.Consents.Proof;
import org.broadsheet.subscribers.Subscribers;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Everything one person agreed to or took back, as it can be shown to an authority. */
@Command(
        name = "proof",
        description =
                "Shows what a person agreed to and took back: which text, when, how, from where.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  broadsheet subscribers proof ada@example.org --json"})
final class ProofCommand extends DataCommand {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Parameters(paramLabel = "ADDRESS")
    private String typed = "";

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Override
    int run(BeanFactory application, PrintWriter out) {
        var address =
                EmailAddress.parse(typed)
                        .orElseThrow(() -> new UserProblem("cli.bad-address", typed));
        var person =
                application
                        .getBean(Subscribers.class)
                        .findByAddress(address)
                        .orElseThrow(() -> new UserProblem("cli.no-subscriber", typed));
        application
                .getBean(Consents.class)
                .proof(person.id())
                .forEach(proof -> out.println(json ? asJson(address, proof) : asText(proof)));
        return DONE;
    }

    static String asText(Proof proof) {
        return "%s %s %s by %s, %s%s: \"%s\""
                .formatted(
                        proof.at(),
                        proof.list(),
                        proof.act(),
                        proof.actor(),
                        proof.how(),
                        proof.network() == null ? "" : ", from " + proof.network(),
                        proof.wording());
    }

    static String asJson(EmailAddress address, Proof proof) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("address", address.value());
        facts.put("list", proof.list());
        facts.put("act", proof.act());
        facts.put("at", proof.at().toString());
        facts.put("text", proof.wording());
        facts.put("how", proof.how());
        facts.put("network", Objects.requireNonNullElse(proof.network(), ""));
        facts.put("by", proof.actor());
        return JSON.writeValueAsString(facts);
    }
}
