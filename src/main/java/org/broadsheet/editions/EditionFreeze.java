package org.broadsheet.editions;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.broadsheet.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cuts a forming edition from the stream, in one transaction. */
@Component
class EditionFreeze {
    private static final Actor BY = new Actor.Program("freeze");

    private final Editions editions;
    private final EditionFilling filling;
    private final EditionRevisions revisions;
    private final TransactionTemplate transactions;

    EditionFreeze(
            Editions editions,
            EditionFilling filling,
            EditionRevisions revisions,
            TransactionTemplate transactions) {
        this.editions = editions;
        this.filling = filling;
        this.revisions = revisions;
        this.transactions = transactions;
    }

    Edition freeze(EditionId id, Instant now, Function<Edition, Composition> compose) {
        return transactions.execute(status -> {
            var open = editions.lockOpen(editions.get(id).list());
            var edition = editions.get(id);
            if (!edition.isForming()) {
                return edition;
            }
            lapseOlder(edition, open);
            filling.follow(id);
            filling.fill(edition, compose.apply(edition));
            var frozen = edition.frozen(place(edition), now);
            editions.change(frozen);
            revisions.add(frozen, BY);
            return frozen;
        });
    }

    /** First, so that what comes back of them can be in this one. */
    private void lapseOlder(Edition edition, List<Edition> open) {
        if (edition.kind() != EditionKind.SCHEDULED) {
            return;
        }
        open.stream()
                .filter(other -> other.kind() == EditionKind.SCHEDULED)
                .filter(other -> other.times().editionAt().isBefore(edition.times().editionAt()))
                .filter(other -> other.standing().canLapse())
                .forEach(other -> editions.change(other.lapsed()));
    }

    private @Nullable Integer place(Edition edition) {
        return edition.kind().inStream() ? editions.newestNumber(edition.list()) + 1 : null;
    }
}
