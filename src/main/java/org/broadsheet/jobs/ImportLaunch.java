package org.broadsheet.jobs;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.ImportDesk;
import org.broadsheet.subscribers.ImportId;
import org.broadsheet.subscribers.ImportRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts dry runs and imports on threads of their own, for pages that only show how far they are.
 */
@Component
public class ImportLaunch {
    private static final Logger LOG = LoggerFactory.getLogger(ImportLaunch.class);

    private final ImportDesk desk;
    private final ImportRuns imports;
    private final Runs runs;
    private final Set<ImportId> atWork = ConcurrentHashMap.newKeySet();

    ImportLaunch(ImportDesk desk, ImportRuns imports, Runs runs) {
        this.desk = desk;
        this.imports = imports;
        this.runs = runs;
    }

    /** The dry run. */
    public void check(ImportId id) {
        start("check import " + id, id, () -> imports.check(id, rows -> {}));
    }

    /** The import itself; a second press changes nothing. */
    public void order(ImportId id, Actor by) {
        if (desk.order(id, by)) {
            start("import " + id, id, () -> runs.importPeople(id));
        }
    }

    /** One that stopped, from where it stopped. */
    public void resume(ImportId id) {
        start("import " + id, id, () -> runs.importPeople(id));
    }

    private void start(String name, ImportId id, Runnable work) {
        if (!atWork.add(id)) {
            return;
        }
        Thread.ofVirtual()
                .name(name)
                .start(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.warn("work=\"{}\" failed", name, e);
                    } finally {
                        atWork.remove(id);
                    }
                });
    }
}
