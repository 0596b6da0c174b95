package org.broadsheet.editions;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.Length;
import org.broadsheet.editions.render.StoredBody;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored digest bodies; what is previewed, sent, resent and shown in the browser. */
@Component
public class Variants {
    private static final String COLUMNS =
            """
            select v.id, v.edition_id, v.revision, v.length, v.language, v.text_only, v.stories, v.overflow,
                   v.subject, v.body_bytes, v.html_bytes, v.preflight, v.findings
            from variant v
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Variants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Variant get(VariantId id) {
        return jdbc.sql(COLUMNS + "where v.id = :id")
                .param("id", id.value())
                .query(Variants::variant)
                .single();
    }

    /** As whom it was selected, where stories were left out. */
    Optional<String> reading(VariantId id) {
        return jdbc.sql("select v.reading from variant v where v.id = :id")
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getString("reading")))
                .single();
    }

    public StoredBody body(VariantId id) {
        var bytes =
                jdbc.sql("select v.body from variant v where v.id = :id")
                        .param("id", id.value())
                        .query((row, number) -> row.getBytes(1))
                        .single();
        return StoredBody.fromBytes(bytes);
    }

    /** The variants of one revision. */
    public List<Variant> list(EditionId edition, int revision) {
        return jdbc.sql(
                        COLUMNS
                                + "where v.edition_id = :edition and v.revision = :revision order by v.id")
                .param("edition", edition.value())
                .param("revision", revision)
                .query(Variants::variant)
                .list();
    }

    Optional<Variant> find(EditionId edition, String key) {
        return jdbc.sql(COLUMNS + "where v.edition_id = :edition and v.content_key = :key")
                .param("edition", edition.value())
                .param("key", key)
                .query(Variants::variant)
                .optional();
    }

    /** A variant about to be kept. */
    record NewVariant(
            EditionId edition,
            int revision,
            String key,
            Format format,
            String templates,
            Checked checked,
            @Nullable String reading) {}

    /** Whoever renders the same a second time gets the first one's. */
    Variant add(NewVariant variant) {
        try {
            insert(variant);
        } catch (DuplicateKeyException anotherWasFirst) {
            return find(variant.edition(), variant.key()).orElseThrow(() -> anotherWasFirst);
        }
        return find(variant.edition(), variant.key()).orElseThrow();
    }

    private void insert(NewVariant variant) {
        var checked = variant.checked();
        var html = checked.rendered().html();
        var bytes = checked.body().toBytes();
        jdbc.sql(
                        """
                        insert into variant (edition_id, revision, content_key, length, language, text_only,
                            template_version, sponsored, reading, stories, overflow, subject, body, body_bytes, html_bytes, preflight,
                            findings, created_at)
                        values (:edition, :revision, :key, :length, :language, :textOnly,
                            :templates, :sponsored, :reading, :stories, :overflow, :subject, :body, :bodyBytes, :htmlBytes, :preflight,
                            :findings, :now)
                        """)
                .param("edition", variant.edition().value())
                .param("revision", variant.revision())
                .param("key", variant.key())
                .param("length", variant.format().length().name().toLowerCase(Locale.ROOT))
                .param("language", variant.format().language().toLanguageTag())
                .param("textOnly", variant.format().textOnly())
                .param("templates", variant.templates())
                .param("sponsored", checked.digest().sponsor() != null)
                .param("reading", variant.reading())
                .param("stories", checked.digest().stories())
                .param("overflow", checked.digest().moreInBrowser())
                .param("subject", checked.rendered().subject())
                .param("body", bytes)
                .param("bodyBytes", checked.body().size())
                .param(
                        "htmlBytes",
                        Objects.requireNonNullElse(html, "")
                                .getBytes(StandardCharsets.UTF_8)
                                .length)
                .param("preflight", checked.level().word())
                .param("findings", checked.findings())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private static Variant variant(ResultSet row, int number) throws SQLException {
        return new Variant(
                new VariantId(row.getLong("id")),
                new EditionId(row.getLong("edition_id")),
                row.getInt("revision"),
                new Format(
                        Length.valueOf(row.getString("length").toUpperCase(Locale.ROOT)),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getBoolean("text_only")),
                row.getInt("stories"),
                row.getInt("overflow"),
                row.getString("subject"),
                row.getInt("body_bytes"),
                row.getInt("html_bytes"),
                Variant.Preflighted.of(row.getString("preflight")),
                row.getString("findings"));
    }
}
