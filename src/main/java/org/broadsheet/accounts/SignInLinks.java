package org.broadsheet.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which staff come in: 128 random bits, an hour long, kept as a hash. */
@Component
public class SignInLinks {
    private static final Duration VALID = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Clock clock;

    public SignInLinks(JdbcClient jdbc, Staff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /** The token of a new link; nobody can read it back later. */
    @Transactional
    public String make(StaffMember member) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        jdbc.sql(
                        "insert into sign_in_link (token_hash, staff_id, expires_at) values (:hash, :staff, :expires)")
                .param("hash", hash(token))
                .param("staff", member.id())
                .param("expires", SqlTime.of(clock.instant().plus(VALID)))
                .update();
        return token;
    }

    /** Uses the link up; empty where it is unknown, used or too old. */
    @Transactional
    public Optional<StaffMember> use(String token) {
        var used =
                jdbc.sql(
                                """
                                update sign_in_link set used_at = :now
                                where token_hash = :hash and used_at is null and expires_at > :now
                                """)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("hash", hash(token))
                        .update();
        return used == 0 ? Optional.empty() : staffOf(token);
    }

    private Optional<StaffMember> staffOf(String token) {
        return jdbc.sql("select staff_id from sign_in_link where token_hash = :hash")
                .param("hash", hash(token))
                .query((row, number) -> row.getLong("staff_id"))
                .optional()
                .flatMap(staff::find);
    }

    private static String hash(String token) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
