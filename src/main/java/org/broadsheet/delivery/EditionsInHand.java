package org.broadsheet.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.broadsheet.delivery.DeliveryOutcome.NotTried;
import org.broadsheet.delivery.rate.Admission;
import org.broadsheet.delivery.rate.Pacer;
import org.broadsheet.delivery.rate.Scope;
import org.broadsheet.editions.EditionId;
import org.jspecify.annotations.Nullable;

/** One {@link EditionHand} for each edition that seats of this process are at. */
final class EditionsInHand {
    private final Map<EditionId, Shared> hands = new HashMap<>();

    private static final class Shared {
        final EditionHand hand;
        int seats;

        Shared(EditionHand hand) {
            this.hand = hand;
        }
    }

    synchronized EditionHand enter(EditionId edition, Post post) {
        var shared =
                hands.computeIfAbsent(
                        edition, id -> new Shared(new EditionHand(new Ledger(id, post))));
        shared.seats++;
        return shared.hand;
    }

    /** The last one out gives back what nobody took. */
    void leave(EditionId edition, Post post) {
        var last = leave(edition);
        if (last != null) {
            post.giveBack(last.drain(), new NotTried("not tried"));
            post.pacer().giveBackAll();
            post.ledger().writeUpAll();
        }
    }

    private synchronized @Nullable EditionHand leave(EditionId edition) {
        var shared = hands.get(edition);
        if (shared == null || --shared.seats > 0) {
            return null;
        }
        hands.remove(edition);
        return shared.hand;
    }

    private record Ledger(EditionId edition, Post post) implements EditionHand.Supply {
        @Override
        public String begin(Seat seat) {
            var token = seat.tokenStart() + UUID.randomUUID();
            post.seats().tokens().add(token);
            return token;
        }

        @Override
        public void end(String token) {
            post.seats().tokens().remove(token);
            post.ledger().settled(token);
        }

        @Override
        public List<Claimed> claim(List<String> lanes, String token, int limit) {
            return post.ledger().claim(edition, lanes, new Hand(post.node().id(), token), limit);
        }

        @Override
        public Admission ask(Claimed row) {
            return post.pacer().ask(mail(row));
        }

        private Pacer.Mail mail(Claimed row) {
            return new Pacer.Mail(
                    post.sender().isOnSecond() ? Scope.FALLBACK : Scope.SERVER,
                    row.list().value(),
                    row.lane(),
                    row.address().substring(row.address().lastIndexOf('@') + 1));
        }

        @Override
        public void lease(Admission.Lease lack) {
            post.pacer().lease(lack);
        }

        @Override
        public void putAside(List<Recorded> rows) {
            post.ledger().record(rows);
        }

        @Override
        public boolean isDue() {
            return post.ledger().isDue(edition);
        }

        @Override
        public boolean mustEnd() {
            return post.mustEnd();
        }
    }
}
