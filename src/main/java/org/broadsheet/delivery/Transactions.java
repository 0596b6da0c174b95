package org.broadsheet.delivery;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a piece of work in a transaction of its own, again when the database chose it to give way.
 *
 * <p>A plan and a recorded outcome both write subscriptions, in different orders; the one that the
 * database ends to break a deadlock has changed nothing and simply runs again.
 */
final class Transactions {
    private static final int TRIES = 5;
    private final TransactionTemplate template;

    Transactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    /** Even where another is under way around it. */
    static Transactions ofTheirOwn(PlatformTransactionManager manager) {
        var own = new Transactions(manager);
        own.template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }

    <T> T run(Supplier<T> work) {
        for (var tries = 1; ; tries++) {
            try {
                return template.execute(status -> work.get());
            } catch (ConcurrencyFailureException gaveWay) {
                if (tries == TRIES) {
                    throw gaveWay;
                }
            }
        }
    }
}
