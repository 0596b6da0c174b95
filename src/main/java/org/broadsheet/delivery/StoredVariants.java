package org.broadsheet.delivery;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.broadsheet.delivery.mime.MailHead.ContentField;
import org.broadsheet.editions.VariantId;
import org.broadsheet.editions.render.StoredBody;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored bodies that are being sent, kept in memory while they are few enough. */
final class StoredVariants {
    private static final long MOST_BYTES = 64L << 20;

    private final JdbcClient jdbc;
    private final ConcurrentMap<VariantId, StoredVariant> kept = new ConcurrentHashMap<>();

    StoredVariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record StoredVariant(
            String subject, String language, StoredBody body, List<ContentField> contentFields) {
        StoredVariant(String subject, String language, StoredBody body) {
            this(
                    subject,
                    language,
                    body,
                    body.contentHeaders().entrySet().stream()
                            .filter(field -> !field.getKey().equals("MIME-Version"))
                            .map(field -> new ContentField(field.getKey(), field.getValue()))
                            .toList());
        }
    }

    StoredVariant get(VariantId id) {
        var variant = kept.get(id);
        if (variant == null) {
            variant = read(id);
            if (bytes() + variant.body().size() > MOST_BYTES) {
                kept.clear();
            }
            kept.put(id, variant);
        }
        return variant;
    }

    private long bytes() {
        return kept.values().stream().mapToLong(variant -> variant.body().size()).sum();
    }

    private StoredVariant read(VariantId id) {
        return jdbc.sql("select subject, language, body from variant where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new StoredVariant(
                                row.getString("subject"),
                                row.getString("language"),
                                StoredBody.fromBytes(row.getBytes("body"))))
                .single();
    }
}
