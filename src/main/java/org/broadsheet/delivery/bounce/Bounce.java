package org.broadsheet.delivery.bounce;

import org.jspecify.annotations.Nullable;

/**
 * What a returned mail says of one person.
 *
 * @param recipient the address, as far as it can be told
 * @param action of RFC 3464: failed, delayed, delivered, relayed, expanded
 * @param status the enhanced status of RFC 3463, only if one was given
 * @param replyCode the SMTP reply code, only if one was given
 * @param reason a word of {@code reasons.txt}
 * @param feedbackType of a complaint: abuse, fraud, opt-out, ...
 * @param diagnostic the server's words, at most 500 characters
 */
public record Bounce(
        BounceKind kind,
        @Nullable String recipient,
        @Nullable String action,
        @Nullable String status,
        @Nullable String replyCode,
        String reason,
        BounceClass bounceClass,
        @Nullable String feedbackType,
        String diagnostic) {
    private static final int LONGEST = 500;

    public Bounce {
        diagnostic = diagnostic.replaceAll("\\s+", " ").strip();
        diagnostic = diagnostic.substring(0, Math.min(LONGEST, diagnostic.length()));
    }

    /** True when the address itself is dead. */
    public boolean permanent() {
        return bounceClass == BounceClass.PERMANENT;
    }
}
