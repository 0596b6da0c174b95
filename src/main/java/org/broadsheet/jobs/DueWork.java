package org.broadsheet.jobs;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.delivery.Nodes;
import org.springframework.stereotype.Component;

/** What is due now, as the rows say. */
@Component
class DueWork {
    private static final List<String> JOBS =
            List.of("collect", "edition", "send", "digest", "import", "inbox", "housekeeping");

    private final Runs runs;
    private final Recovery recovery;
    private final Nodes nodes;
    private final DueRows rows;
    private final Chores chores;

    DueWork(Runs runs, Recovery recovery, Nodes nodes, DueRows rows, Chores chores) {
        this.runs = runs;
        this.recovery = recovery;
        this.nodes = nodes;
        this.rows = rows;
        this.chores = chores;
    }

    /** One thing to do; its name is the same at every tick that finds it. */
    record Piece(String name, Runnable work) {}

    List<Piece> list() {
        var pieces = new ArrayList<Piece>();
        var dead = nodes.dead();
        for (var job : JOBS) {
            recovery.orphans(job, dead)
                    .forEach(orphan ->
                            pieces.add(
                                    new Piece(
                                            "recover " + orphan.getId(),
                                            () -> recovery.finish(orphan))));
        }
        if (!pieces.isEmpty()) {
            return pieces;
        }
        rows.open();
        if (rows.sourcesAreDue()) {
            pieces.add(new Piece("collect", runs::collect));
        }
        rows.toFreeze()
                .forEach(edition ->
                        pieces.add(new Piece("edition " + edition, () -> runs.edition(edition))));
        rows.importsLeftBehind()
                .forEach(file ->
                        pieces.add(new Piece("import " + file, () -> runs.importPeople(file))));
        rows.approve();
        rows.toSend()
                .forEach(edition ->
                        pieces.add(new Piece("send " + edition, () -> runs.send(edition))));
        pieces.addAll(chores.due());
        return pieces;
    }
}
