package org.broadsheet.delivery.dkim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** OpenDKIM and dkimpy, where Debian's packages {@code opendkim} and {@code python3-dkim} are. */
final class OtherVerifiers {
    private static final String DKIMPY =
            """
            import dkim, sys
            keys = dict(l.rstrip('\\n').split(' ', 1) for l in open('dns.txt'))
            def dns(name, timeout=5):
                name = name.decode() if isinstance(name, bytes) else name
                return keys.get(name.rstrip('.'), '').encode()
            mail = dkim.DKIM(open('mail.eml', 'rb').read())
            sys.exit(0 if all(mail.verify(idx=i, dnsfunc=dns) for i in (0, 1)) else 1)
            """;

    private final Path folder;
    private final boolean openDkim;
    private final Optional<String> python;

    OtherVerifiers(Path folder, List<DnsRecord> records) throws Exception {
        this.folder = folder;
        this.openDkim = succeeds("opendkim", "-V");
        this.python =
                Stream.of("python3", "/usr/bin/python3")
                        .filter(command -> succeeds(command, "-c", "import dkim, nacl"))
                        .findFirst();
        if (!openDkim) {
            System.err.println("NOT CHECKED BY OPENDKIM: apt-get install opendkim");
        }
        if (python.isEmpty()) {
            System.err.println("NOT CHECKED BY DKIMPY: apt-get install python3-dkim python3-nacl");
        }
        Assumptions.assumeTrue(
                openDkim || python.isPresent(), "no other DKIM verifier is installed");
        Files.writeString(
                folder.resolve("dns.txt"),
                records.stream()
                        .map(record -> record.name() + " " + record.value() + "\n")
                        .collect(Collectors.joining()));
        Files.writeString(folder.resolve("verify.py"), DKIMPY);
        Files.writeString(
                folder.resolve("opendkim.conf"),
                "Mode v\nSyslog no\nTestPublicKeys " + folder.resolve("dns.txt") + "\n");
    }

    /** True when all that are installed verify every signature; false when none does. */
    boolean accept(byte[] mail) throws Exception {
        var answers = new ArrayList<Boolean>();
        Files.write(folder.resolve("mail.eml"), mail);
        python.ifPresent(command -> answers.add(succeeds(command, "verify.py")));
        if (openDkim) {
            var unix = new String(mail, UTF_8).replace("\r\n", "\n");
            Files.writeString(folder.resolve("mail.lf"), unix);
            succeeds("opendkim", "-x", "opendkim.conf", "-vv", "-t", "mail.lf");
            var words = Files.readString(folder.resolve("out.txt"));
            answers.add(words.contains("succeeded") && !words.contains("failed"));
        }
        if (answers.stream().distinct().count() > 1) {
            throw new IllegalStateException("the verifiers disagree: " + answers);
        }
        return answers.getFirst();
    }

    private boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("out.txt").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
