package org.broadsheet.delivery.mime;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands before the empty line of one mail, and in which order.
 *
 * @param date the planned instant in the list's zone, so that a repeated mail is byte-equal
 * @param list null for a notice to one person
 */
public record MailHead(
        Mailbox from,
        @Nullable Mailbox replyTo,
        Mailbox to,
        String subject,
        ZonedDateTime date,
        MessageId id,
        @Nullable ListHead list) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    /** A content field of the stored body, folded already: its name and its value. */
    public record ContentField(String name, String value) {}

    /**
     * The head with its closing empty line.
     *
     * @throws IllegalArgumentException if an id, an address or a content field holds a control
     *     character
     */
    public byte[] bytes(List<ContentField> content) {
        var block = new HeaderBlock();
        block.plain("Date", DATE.format(date).split(" "));
        block.named("From", from.name(), from.wireAddress());
        if (replyTo != null) {
            block.named("Reply-To", replyTo.name(), replyTo.wireAddress());
        }
        block.named("To", to.name(), to.wireAddress());
        block.text("Subject", subject);
        block.plain("Message-ID", id.bracketed());
        if (list != null) {
            list.writeTo(block);
        }
        block.plain("Auto-Submitted", "auto-generated");
        block.plain("MIME-Version", "1.0");
        content.forEach(field -> block.folded(field.name(), field.value()));
        return withEmptyLine(block.bytes());
    }

    private static byte[] withEmptyLine(byte[] fields) {
        var head = Arrays.copyOf(fields, fields.length + 2);
        head[fields.length] = '\r';
        head[fields.length + 1] = '\n';
        return head;
    }
}
