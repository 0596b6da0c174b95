package org.broadsheet.collecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.broadsheet.collecting.fetch.Validators;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A row of the source table, both ways. */
final class SourceRow {
    static final String SELECT =
            """
            select id, outlet_id, kind, address, title, language, state, quote_words, quote_picture, keep_full_text,
                   is_protected, credit, paywalled, selector, first_admits_days, etag, last_modified, validators_at, body_hash,
                   server_rest_seconds, rhythm_seconds, moved_to, moved_seen, gone_answers, gone_at, hold_key, next_poll_at,
                   last_polled_at, last_success_at, last_new_at, failures, held_at, held_entries, last_outcome
            from source
            """;

    static final String RECORD =
            """
            update source set state = :state, etag = :etag, last_modified = :lastModified, validators_at = :validatorsAt,
                body_hash = :bodyHash, server_rest_seconds = :serverRest, rhythm_seconds = :rhythm, last_polled_at = :polledAt,
                next_poll_at = :nextPollAt, last_success_at = :successAt, last_new_at = :newAt, failures = :failures,
                gone_answers = :goneAnswers, gone_at = :goneAt, moved_to = :movedTo, moved_seen = :movedSeen, held_at = :heldAt,
                held_entries = :heldEntries, hold_key = :holdKey, last_outcome = :words
            where id = :id
            """;

    private SourceRow() {}

    static Source read(ResultSet row, int number) throws SQLException {
        var outlet = row.getObject("outlet_id", Long.class);
        return new Source(
                new SourceId(row.getLong("id")),
                outlet == null ? null : new OutletId(outlet),
                Source.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("address"),
                row.getString("title"),
                row.getString("language"),
                Source.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Rights(
                        row.getInt("quote_words"),
                        row.getBoolean("quote_picture"),
                        row.getBoolean("keep_full_text"),
                        row.getBoolean("is_protected"),
                        row.getString("credit")),
                row.getBoolean("paywalled"),
                row.getString("selector"),
                row.getInt("first_admits_days"),
                polling(row),
                health(row));
    }

    private static Source.Polling polling(ResultSet row) throws SQLException {
        return new Source.Polling(
                new Validators(row.getString("etag"), row.getString("last_modified")),
                instant(row, "validators_at"),
                row.getString("body_hash"),
                seconds(row, "server_rest_seconds"),
                seconds(row, "rhythm_seconds"),
                row.getString("moved_to"),
                row.getInt("moved_seen"),
                row.getInt("gone_answers"),
                instant(row, "gone_at"),
                row.getString("hold_key"));
    }

    private static Source.Health health(ResultSet row) throws SQLException {
        var words = row.getString("last_outcome");
        return new Source.Health(
                SqlTime.get(row, "next_poll_at"),
                instant(row, "last_polled_at"),
                instant(row, "last_success_at"),
                instant(row, "last_new_at"),
                row.getInt("failures"),
                instant(row, "held_at"),
                row.getInt("held_entries"),
                words == null ? null : PollWords.read(words));
    }

    static StatementSpec bind(StatementSpec statement, PollResult result) {
        return statement
                .param("state", result.state().word())
                .param("etag", result.validators().etag())
                .param("lastModified", result.validators().lastModified())
                .param("validatorsAt", time(result.validatorsAt()))
                .param("bodyHash", result.bodyHash())
                .param("serverRest", seconds(result.serverRest()))
                .param("rhythm", seconds(result.rhythm()))
                .param("polledAt", time(result.polledAt()))
                .param("nextPollAt", time(result.nextPollAt()))
                .param("successAt", time(result.successAt()))
                .param("newAt", time(result.newAt()))
                .param("failures", result.failures())
                .param("goneAnswers", result.goneAnswers())
                .param("goneAt", time(result.goneAt()))
                .param("movedTo", result.movedTo())
                .param("movedSeen", result.movedSeen())
                .param("heldAt", time(result.heldAt()))
                .param("heldEntries", result.heldEntries())
                .param("holdKey", result.holdKey())
                .param("words", result.words().stored());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTime.find(row, column).orElse(null);
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        var seconds = row.getObject(column, Long.class);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : SqlTime.of(instant);
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
