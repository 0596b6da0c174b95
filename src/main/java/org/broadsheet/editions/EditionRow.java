package org.broadsheet.editions;

import static org.broadsheet.editions.Editions.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.Segment;
import org.jspecify.annotations.Nullable;

/** An edition as a row: read and written here. */
final class EditionRow {
    private EditionRow() {}

    static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                new EditionId(row.getLong("id")),
                new ListId(row.getLong("list_id")),
                EditionKind.of(row.getString("kind")),
                row.getString("slot_key"),
                row.getObject("local_date", LocalDate.class),
                new Timetable(
                        SqlTime.get(row, "opens_at"),
                        SqlTime.get(row, "freeze_at"),
                        SqlTime.get(row, "deadline_at"),
                        SqlTime.get(row, "edition_at")),
                new EditionText(
                        row.getString("subject"),
                        row.getString("preheader"),
                        row.getString("note")),
                beside(row),
                standing(row));
    }

    static Map<String, @Nullable Object> columns(NewEdition edition) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("list", edition.list().value());
        columns.put("kind", edition.kind().word());
        columns.put("slot", edition.slotKey());
        columns.put("day", edition.day());
        putTimes(columns, edition.times());
        putText(columns, edition.text());
        var corrects = edition.beside().corrects();
        var segment = edition.beside().segment();
        columns.put("segment", segment == null ? null : segment.text());
        columns.put("corrects", corrects == null ? null : corrects.value());
        columns.put("correctsRevision", edition.beside().correctsRevision());
        return columns;
    }

    static Map<String, @Nullable Object> columns(Edition edition) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", edition.id().value());
        columns.put("slot", edition.slotKey());
        columns.put("day", edition.day());
        putTimes(columns, edition.times());
        putText(columns, edition.text());
        putStanding(columns, edition.standing());
        return columns;
    }

    private static void putTimes(Map<String, @Nullable Object> columns, Timetable times) {
        columns.put("opens", at(times.opensAt()));
        columns.put("freeze", at(times.freezeAt()));
        columns.put("deadline", at(times.deadlineAt()));
        columns.put("edition", at(times.editionAt()));
    }

    private static void putText(Map<String, @Nullable Object> columns, EditionText text) {
        columns.put("subject", text.subject());
        columns.put("preheader", text.preheader());
        columns.put("note", text.note());
    }

    private static void putStanding(Map<String, @Nullable Object> columns, Standing standing) {
        var approval = standing.approval();
        columns.put("state", standing.state().word());
        columns.put("number", standing.number());
        columns.put("frozenAt", at(standing.frozenAt()));
        columns.put("revision", standing.revision());
        columns.put("approvedRevision", approval == null ? null : approval.revision());
        columns.put("approvedHash", approval == null ? null : approval.hash());
        columns.put("approvedBy", approval == null ? null : approval.by());
        columns.put("approvedAt", approval == null ? null : at(approval.at()));
        columns.put("wentOutAt", at(standing.wentOutAt()));
        columns.put("closedAt", at(standing.closedAt()));
    }

    private static Beside beside(ResultSet row) throws SQLException {
        var corrects = row.getObject("corrects_edition_id", Long.class);
        var segment = row.getString("segment");
        return new Beside(
                segment == null ? null : Segment.parse(segment),
                corrects == null ? null : new EditionId(corrects),
                row.getObject("corrects_revision", Integer.class));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                EditionState.of(row.getString("state")),
                row.getObject("number", Integer.class),
                instant(row, "frozen_at"),
                row.getInt("revision"),
                approval(row),
                instant(row, "went_out_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Approval approval(ResultSet row) throws SQLException {
        var hash = row.getString("approved_hash");
        var when = instant(row, "approved_at");
        return hash == null || when == null
                ? null
                : new Approval(
                        row.getInt("approved_revision"), hash, row.getString("approved_by"), when);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTime.find(row, column).orElse(null);
    }
}
