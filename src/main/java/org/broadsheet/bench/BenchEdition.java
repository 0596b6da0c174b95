package org.broadsheet.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.VariantId;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.editions.render.PieceWriter;
import org.broadsheet.editions.render.RenderedDigest;
import org.broadsheet.editions.render.StoredBody;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An approved edition whose stored variants are as long as is asked for and have every blank.
 *
 * @param variants the first is for the first choice, and so on
 */
record BenchEdition(EditionId id, ListId list, List<VariantId> variants) {
    private static final String LINE =
            "<p class='story'>Copper rose again today, say the smelters.</p>\n";

    /** What the two parts hold beside the lines. */
    private static final int FRAME = 2_600;

    static BenchEdition add(JdbcClient jdbc, ListId list, int variants, int bytes, Instant now) {
        var id = new EditionId(list.value());
        jdbc.sql(
                        """
                        insert into edition (id, list_id, kind, state, number, local_date, opens_at, freeze_at, deadline_at,
                            edition_at, frozen_at, revision, approved_revision, approved_hash, approved_at, created_at)
                        values (:id, :list, 'extra', 'approved', 1, :day, :now, :now, :now, :now, :now, 1, 1, 'bench', :now, :now)
                        """)
                .param("id", id.value())
                .param("list", list.value())
                .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .param("now", SqlTime.of(now))
                .update();
        var ids = new ArrayList<VariantId>();
        for (var number = 1; number <= variants; number++) {
            ids.add(add(jdbc, id, number, bytes, now));
        }
        return new BenchEdition(id, list, List.copyOf(ids));
    }

    private static VariantId add(
            JdbcClient jdbc, EditionId edition, int number, int bytes, Instant now) {
        var id = new VariantId(edition.value() * 1_000_000 + number);
        var body = body(number, bytes);
        jdbc.sql(
                        """
                        insert into variant (id, edition_id, revision, content_key, length, language, text_only,
                            template_version, stories, overflow, subject, body, body_bytes, html_bytes, preflight, created_at)
                        values (:id, :edition, 1, :key, 'full', 'en', false, 'bench', 15, 0, :subject, :body, :size, :size,
                            'passed', :now)
                        """)
                .param("id", id.value())
                .param("edition", edition.value())
                .param("key", "bench " + number)
                .param("subject", "Copper, cobalt and a strike, version " + number)
                .param("body", body.toBytes())
                .param("size", body.size())
                .param("now", SqlTime.of(now))
                .update();
        return id;
    }

    private static StoredBody body(int number, int bytes) {
        var key = "%024d".formatted(number);
        var empty = PieceWriter.write(digest(0), key).size() + FRAME;
        var line = PieceWriter.write(digest(1), key).size() + FRAME - empty;
        return PieceWriter.write(digest(Math.max(0, bytes - empty) / line), key);
    }

    private static RenderedDigest digest(int lines) {
        var half = LINE.repeat(lines);
        var html =
                "<html><body><p>Good morning "
                        + Blank.NAME.marker()
                        + "</p>"
                        + half
                        + "<p>"
                        + Blank.WHY.marker()
                        + "</p><a href=\""
                        + Blank.PREFERENCES_LINK.marker()
                        + "\">Change</a> <a href=\""
                        + Blank.UNSUBSCRIBE_LINK.marker()
                        + "\">Leave</a> <a href=\""
                        + Blank.BROWSER_LINK.marker()
                        + "\">Browser</a></body></html>";
        var text =
                "Good morning "
                        + Blank.NAME.marker()
                        + "\n\n"
                        + half
                        + "\n"
                        + Blank.WHY.marker()
                        + "\n"
                        + Blank.UNSUBSCRIBE_LINK.marker()
                        + "\n";
        return new RenderedDigest("Copper, cobalt and a strike", "In short", html, text);
    }
}
