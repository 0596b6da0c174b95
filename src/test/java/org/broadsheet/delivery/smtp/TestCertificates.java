package org.broadsheet.delivery.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of the test's own, and certificates that it signs. */
record TestCertificates(Path folder) {
    private static final String PASSWORD = "changeit";

    static TestCertificates make(Path folder) throws Exception {
        var made = new TestCertificates(folder);
        made.keytool(
                "authority",
                "-genkeypair",
                "-dname",
                "CN=Test authority",
                "-ext",
                "bc:c",
                "-keyalg",
                "EC");
        made.keytool(
                "authority",
                "-exportcert",
                "-rfc",
                "-file",
                folder.resolve("authority.pem").toString());
        return made;
    }

    /** What a client would have to trust. */
    Path authority() {
        return folder.resolve("authority.pem");
    }

    /** A server's context with a certificate for this name, valid for so many days from then. */
    SSLContext server(String name, String from, int days) throws Exception {
        var request = folder.resolve("request").toString();
        var signed = folder.resolve("signed").toString();
        Files.deleteIfExists(store(name));
        keytool(name, "-genkeypair", "-dname", "CN=" + name, "-keyalg", "EC");
        keytool(name, "-certreq", "-file", request);
        keytool(
                "authority",
                "-gencert",
                "-infile",
                request,
                "-outfile",
                signed,
                "-rfc",
                "-ext",
                "san=dns:" + name,
                "-startdate",
                from,
                "-validity",
                Integer.toString(days));
        keytool(name, "authority", "-importcert", "-noprompt", "-file", authority().toString());
        keytool(name, "-importcert", "-noprompt", "-file", signed);
        return context(name);
    }

    private SSLContext context(String name) throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance(store(name).toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private void keytool(String store, String... words) throws Exception {
        var alias = words[0].startsWith("-") ? store : words[0];
        var rest =
                words[0].startsWith("-") ? List.of(words) : List.of(words).subList(1, words.length);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(rest);
        command.addAll(
                List.of(
                        "-alias",
                        alias,
                        "-keystore",
                        store(store).toString(),
                        "-storepass",
                        PASSWORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
