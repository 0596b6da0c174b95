package org.broadsheet.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.delivery.DeliveryOutcome.Accepted;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;

/**
 * An accepted mail that is noted and not yet written into its row; one line of text.
 *
 * @param number of the edition in its list's stream, or null
 */
record Noted(
        long delivery,
        String token,
        ListId list,
        @Nullable Integer number,
        SubscriberId subscriber,
        Instant at,
        String reply) {
    private static final Pattern LINE =
            Pattern.compile("(\\d+) (\\S+) (\\d+) (\\d+|-) (\\d+) (\\d+) (.*)");

    /** An edition's place in a stream. */
    record Place(ListId list, int number) {}

    static Noted of(Recorded recorded, Instant at) {
        var mail = recorded.mail();
        return new Noted(
                mail.id().value(),
                mail.token(),
                mail.list(),
                mail.number(),
                mail.subscriber(),
                at,
                recorded.outcome() instanceof Accepted(var reply)
                        ? reply.replaceAll("\\R", " ")
                        : "");
    }

    /** Ended by a line feed, without which it was not written whole. */
    void appendTo(StringBuilder text) {
        text.append(delivery).append(' ').append(token).append(' ').append(list.value());
        text.append(' ').append(number == null ? "-" : number.toString()).append(' ');
        text.append(subscriber.value()).append(' ').append(at.toEpochMilli());
        text.append(' ').append(reply).append('\n');
    }

    /** Empty for what is no such line. */
    static Optional<Noted> read(String line) {
        var part = LINE.matcher(line);
        return part.matches()
                ? Optional.of(
                        new Noted(
                                Long.parseLong(part.group(1)),
                                part.group(2),
                                new ListId(Long.parseLong(part.group(3))),
                                part.group(4).equals("-") ? null : Integer.valueOf(part.group(4)),
                                new SubscriberId(Long.parseLong(part.group(5))),
                                Instant.ofEpochMilli(Long.parseLong(part.group(6))),
                                part.group(7)))
                : Optional.empty();
    }

    /** As the row keeps it: the three digits of the reply. */
    String status() {
        return reply.substring(0, Math.min(3, reply.length()));
    }

    /** Null beside the stream. */
    @Nullable Place place() {
        return number == null ? null : new Place(list, number);
    }
}
