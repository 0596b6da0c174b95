package org.broadsheet.delivery.bounce;

import java.util.List;

/**
 * One mail that came back.
 *
 * @param bounces one for each person it speaks of; empty when it is none of our kinds
 * @param sentTo the addresses it came to: one of them may be an envelope token of ours
 * @param originalMessageIds the Message-IDs found in what was returned of the original
 */
public record ReturnedMail(
        BounceKind kind,
        List<Bounce> bounces,
        List<String> sentTo,
        List<String> originalMessageIds) {
    public ReturnedMail {
        bounces = List.copyOf(bounces);
        sentTo = List.copyOf(sentTo);
        originalMessageIds = List.copyOf(originalMessageIds);
    }
}
