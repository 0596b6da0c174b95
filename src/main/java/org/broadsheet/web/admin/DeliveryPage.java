package org.broadsheet.web.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages about deliveries show. */
final class DeliveryPage {
    private DeliveryPage() {}

    record ListEditions(String name, List<EditionLine> editions) {}

    record EditionLine(long id, String title, String state, List<Count> counts) {}

    /** So many rows of a state, or of a class of bounces. */
    record Count(String word, long rows) {}

    record Quoted(String outlet, long articles, long words) {}

    /** {@code next} is where the following page of readers begins. */
    record EditionSent(
            long id,
            String title,
            String state,
            String subject,
            long total,
            List<Count> counts,
            @Nullable String speed,
            List<String> waiting,
            @Nullable String stopped,
            @Nullable String stopWords,
            @Nullable LastWords last,
            List<Quoted> quotes,
            long unsubscribes,
            String shown,
            List<ReaderLine> readers,
            @Nullable String next) {
        boolean isLive() {
            return speed != null;
        }
    }

    record ReaderLine(
            String address,
            String edition,
            long editionId,
            String list,
            String state,
            String since,
            String reply,
            String messageId,
            boolean maybeTwice,
            String waited) {
        ReaderLine waited(String words) {
            return new ReaderLine(
                    address,
                    edition,
                    editionId,
                    list,
                    state,
                    since,
                    reply,
                    messageId,
                    maybeTwice,
                    words);
        }
    }

    record ReaderSent(
            long id,
            String address,
            boolean suppressed,
            List<ReaderLine> lines,
            List<BounceLine> bounces) {}

    record BounceLine(
            String at,
            String address,
            String way,
            String bounceClass,
            String reason,
            String words) {}
}
