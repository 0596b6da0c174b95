package org.broadsheet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * A data folder that nobody keeps, and settings that ignore those of {@code config/}.
 *
 * <p>For the demo and for trying out: real data, real mail servers and real addresses are out of
 * reach.
 */
record Throwaway(Path folder) implements AutoCloseable {

    static Throwaway make() {
        try {
            return new Throwaway(Files.createTempDirectory("broadsheet-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code pages} is the address that links in mails lead to. */
    Map<String, Object> settings(String pages) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.config.location", "classpath:/application.yml");
        settings.put("broadsheet.installation.data", folder);
        settings.put("broadsheet.installation.public-address", pages);
        settings.put(
                "broadsheet.installation.postal-address",
                "Broadsheet trial, 1 Example Street, Belgrade");
        settings.put("broadsheet.installation.privacy-link", pages + "/privacy");
        settings.put(
                "spring.datasource.url",
                "jdbc:h2:file:"
                        + folder.resolve("broadsheet")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64");
        settings.put("spring.datasource.username", "broadsheet");
        settings.put("spring.datasource.password", "");
        return settings;
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stillInUse) {
            folder.toFile().deleteOnExit();
        }
    }
}
