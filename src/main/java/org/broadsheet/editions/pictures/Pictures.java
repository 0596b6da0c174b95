package org.broadsheet.editions.pictures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every picture under the hash of its bytes, and what came of asking for it. */
@Component
public class Pictures {
    private static final int HASH_BYTES = 16;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Pictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A picture's file. */
    @SuppressWarnings("ArrayRecordComponent") // a file, which nobody compares
    public record Stored(Picture picture, byte[] bytes) {}

    /** What came of an outlet's picture: ours, or none for a reason. */
    public record Origin(@Nullable Picture picture, Instant askedAt) {}

    public Optional<Stored> find(String hash) {
        return jdbc.sql(
                        """
                        select p.hash, p.media_type, p.width, p.height, p.bytes from picture p
                        where p.hash = :hash
                        """)
                .param("hash", hash)
                .query((row, number) -> new Stored(picture(row), row.getBytes("bytes")))
                .optional();
    }

    /** The outlet's picture as we have it; empty if it was never asked for. */
    public Optional<Origin> of(WebLink address) {
        return jdbc.sql(
                        """
                        select p.hash, p.media_type, p.width, p.height, o.asked_at
                        from picture_origin o left join picture p on p.hash = o.picture_hash
                        where o.address_hash = :address
                        """)
                .param("address", hash(address))
                .query((row, number) ->
                        new Origin(
                                row.getString("hash") == null ? null : picture(row),
                                SqlTime.get(row, "asked_at")))
                .optional();
    }

    /** Keeps a picture; the same bytes a second time are the same picture. */
    public Picture add(ShrinkOutcome.Shrunk shrunk) {
        var picture =
                new Picture(
                        hash(shrunk.bytes()), shrunk.mediaType(), shrunk.width(), shrunk.height());
        if (find(picture.hash()).isEmpty()) {
            try {
                insert(picture, shrunk.bytes());
            } catch (DuplicateKeyException anotherWasFirst) {
                return picture;
            }
        }
        return picture;
    }

    void came(WebLink address, Picture picture) {
        record(address, picture.hash(), null);
    }

    void failed(WebLink address, String problem) {
        record(address, null, problem);
    }

    private void record(WebLink address, @Nullable String picture, @Nullable String problem) {
        if (write(
                        """
                        update picture_origin
                        set picture_hash = :picture, problem = :problem, asked_at = :now
                        where address_hash = :hash and picture_hash is null
                        """,
                        address,
                        picture,
                        problem)
                > 0) {
            return;
        }
        try {
            write(
                    """
                    insert into picture_origin (address_hash, address, picture_hash, problem, asked_at)
                    values (:hash, :address, :picture, :problem, :now)
                    """,
                    address,
                    picture,
                    problem);
        } catch (DuplicateKeyException anotherWasFirst) {
            // what came first stays
        }
    }

    private int write(
            String sql, WebLink address, @Nullable String picture, @Nullable String problem) {
        return jdbc.sql(sql)
                .param("hash", hash(address))
                .param("address", address.value())
                .param("picture", picture)
                .param("problem", problem)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private void insert(Picture picture, byte[] bytes) {
        jdbc.sql(
                        """
                        insert into picture (hash, media_type, width, height, bytes, created_at)
                        values (:hash, :type, :width, :height, :bytes, :now)
                        """)
                .param("hash", picture.hash())
                .param("type", picture.mediaType())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("bytes", bytes)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                row.getString("hash"),
                row.getString("media_type"),
                row.getInt("width"),
                row.getInt("height"));
    }

    private static String hash(WebLink address) {
        return hash(address.value().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
