package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.bench.PeopleBench;
import org.broadsheet.subscribers.MailingLists;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the import of people and the search among them, in a database of its own. */
@Command(
        name = "people",
        aliases = {"import", "members"},
        description =
                "Measure the import of invented people and the search among them, in an empty database",
        mixinStandardHelpOptions = true)
final class BenchPeopleCommand extends DataCommand {
    @Option(
            names = "--rows",
            defaultValue = "1000000",
            description = "how many people (default: ${DEFAULT-VALUE})")
    private int rows;

    @Option(
            names = "--fields",
            defaultValue = "0",
            description = "further columns of each (default: ${DEFAULT-VALUE})")
    private int fields;

    @Option(
            names = "--searches",
            defaultValue = "100",
            description = "of each kind (default: ${DEFAULT-VALUE})")
    private int searches;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description =
                    "an empty PostgreSQL database, user and password in the URL; default: H2 in a file")
    private @Nullable String database;

    private @Nullable Throwaway throwaway;

    @Override
    int run(BeanFactory application, PrintWriter out) throws IOException {
        try {
            var bench = new PeopleBench(application, out);
            var lists = application.getBean(MailingLists.class);
            var known = lists.findByKey("bench");
            var list = known.isPresent() ? known.get().id() : bench.importPeople(rows, fields);
            bench.search(list, searches);
            return DONE;
        } finally {
            if (throwaway != null) {
                throwaway.close();
            }
        }
    }

    @Override
    Map<String, Object> settings() {
        throwaway = Throwaway.make();
        var settings = new HashMap<>(throwaway.settings("http://localhost:8080"));
        settings.put("broadsheet.mail.host", "127.0.0.1");
        if (database != null) {
            settings.put("spring.datasource.url", database);
            settings.remove("spring.datasource.username");
            settings.remove("spring.datasource.password");
        }
        return settings;
    }

    @Override
    boolean mayRunOnTheServer() {
        return false;
    }
}
