package org.broadsheet.editions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.subscribers.ListId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Editions of a list's stream that went out, as everybody may see them. */
@Component
public class PastEditions {
    private final JdbcClient jdbc;
    private final EditionRevisions revisions;

    PastEditions(JdbcClient jdbc, EditionRevisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /**
     * One of them.
     *
     * @param hash of its present revision: as long as it is the same, nothing has changed
     */
    public record Past(Edition edition, FrozenEdition content, String hash, Instant wentOutAt) {
        /** The editor's subject, else the headline of the leading story. */
        public String title() {
            var own = content.text().subject();
            return own != null
                    ? own
                    : content.stories().stream()
                            .max(
                                    Comparator.comparing(FrozenStory::pinned)
                                            .thenComparingDouble(FrozenStory::score))
                            .map(Past::headline)
                            .orElseGet(() -> content.day().toString());
        }

        /** The editor's headline, else the outlet's. */
        public static String headline(FrozenStory story) {
            return Objects.requireNonNullElse(
                    story.ownHeadline(), story.articles().getFirst().title());
        }

        /** The editor's words, else what the sources' rights let us quote. */
        public static String summary(FrozenStory story) {
            return StorySummary.text(story);
        }
    }

    /** The newest first. */
    public List<Past> list(ListId list, int most) {
        return jdbc
                .sql(
                        """
                        select e.* from edition e
                        where e.list_id = :list and e.number is not null and e.went_out_at is not null
                        order by e.number desc limit :most
                        """)
                .param("list", list.value())
                .param("most", most)
                .query(EditionRow::edition)
                .list()
                .stream()
                .map(this::past)
                .toList();
    }

    public Optional<Past> find(ListId list, int number) {
        return jdbc.sql(
                        """
                        select e.* from edition e
                        where e.list_id = :list and e.number = :number and e.went_out_at is not null
                        """)
                .param("list", list.value())
                .param("number", number)
                .query(EditionRow::edition)
                .optional()
                .map(this::past);
    }

    /** The revision that was approved last: what is being changed since is not public yet. */
    private Past past(Edition edition) {
        var approval = edition.standing().approval();
        var revision = approval == null ? edition.revision() : approval.revision();
        var kept = revisions.get(edition.id(), revision);
        return new Past(
                edition,
                kept.content(),
                kept.hash(),
                Objects.requireNonNull(edition.standing().wentOutAt()));
    }
}
