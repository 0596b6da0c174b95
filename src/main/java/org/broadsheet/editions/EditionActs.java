package org.broadsheet.editions;

import java.util.function.UnaryOperator;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one edition a step further: locked, changed and written down in one transaction. */
@Component
class EditionActs {
    private final Editions editions;
    private final Audit audit;
    private final TransactionTemplate transactions;

    EditionActs(Editions editions, Audit audit, TransactionTemplate transactions) {
        this.editions = editions;
        this.audit = audit;
        this.transactions = transactions;
    }

    Edition step(EditionId id, Actor by, String act, UnaryOperator<Edition> step) {
        return transactions.execute(status -> {
            var before = editions.lock(id);
            var after = step.apply(before);
            editions.change(after);
            audit.record(by, act, "edition:" + id, told(before), told(after));
            return after;
        });
    }

    private static String told(Edition edition) {
        return edition.state().word() + ", revision " + edition.revision();
    }
}
