package org.broadsheet.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.broadsheet.delivery.dkim.DkimKeys;
import org.broadsheet.delivery.dkim.DnsRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes DKIM keys. */
@Command(
        name = "dkim",
        description = "Make DKIM keys and say what to publish",
        subcommands = DkimCommand.KeygenCommand.class)
public final class DkimCommand {

    /** Writes a new private key to a file and prints the DNS record of its public half. */
    @Command(
            name = "keygen",
            description = "Write a new private key and print the DNS record to publish",
            footer = {
                "",
                "Example:",
                "  broadsheet dkim keygen --domain example.org --selector s1 --out s1.pem"
            })
    public static final class KeygenCommand implements Callable<Integer> {
        @Option(names = "--domain", required = true, description = "the domain that signs")
        private String domain = "";

        @Option(
                names = "--selector",
                defaultValue = "s1",
                description = "the key's name in DNS (default: ${DEFAULT-VALUE})")
        private String selector = "";

        @Option(
                names = "--out",
                required = true,
                description = "the file to write; never overwritten")
        private Path out = Path.of("");

        @Option(
                names = "--ed25519",
                description = "an Ed25519 key, for a second signature beside RSA")
        private boolean ed25519;

        @Override
        public Integer call() {
            var kind = ed25519 ? DkimKeys.Kind.ED25519 : DkimKeys.Kind.RSA;
            var key = DkimKeys.generate(kind, selector, out);
            var screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            screen.println(DnsRecord.of(key, domain).zoneLine());
            return 0;
        }
    }
}
