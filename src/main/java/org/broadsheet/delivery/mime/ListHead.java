package org.broadsheet.delivery.mime;

import java.util.regex.Pattern;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * What a mail of a list says of it.
 *
 * @param id stable for the life of the list, such as {@code mining.lists.example.org} (RFC 2919)
 * @param unsubscribe where a single POST ends the subscription (RFC 8058)
 * @param unsubscribeMailbox where an unsubscribe mail may go too; null where none is read
 * @param feedbackId {@code a:b:c:sender}, never of one person; empty for none (Gmail's postmaster
 *     pages)
 * @param archive where everybody can read earlier mails (RFC 2369); null where nobody can
 */
public record ListHead(
        String name,
        String id,
        WebLink unsubscribe,
        @Nullable EmailAddress unsubscribeMailbox,
        String feedbackId,
        @Nullable WebLink archive) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern FEEDBACK =
            Pattern.compile("|([A-Za-z0-9._-]{0,20}:){3}[A-Za-z0-9._-]{5,15}");
    private static final int LONGEST_NAME = 100;

    public ListHead {
        if (!ID.matcher(id).matches() || id.length() > 128) {
            throw new IllegalArgumentException("not a list id: " + id);
        }
        if (!FEEDBACK.matcher(feedbackId).matches()) {
            throw new IllegalArgumentException("not a feedback id: " + feedbackId);
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException("the name of the list is too long for List-Id");
        }
    }

    /** Of a list without a public archive. */
    public ListHead(
            String name,
            String id,
            WebLink unsubscribe,
            @Nullable EmailAddress unsubscribeMailbox,
            String feedbackId) {
        this(name, id, unsubscribe, unsubscribeMailbox, feedbackId, null);
    }

    void writeTo(HeaderBlock block) {
        block.named("List-Id", idName(), "<" + id + ">");
        var link = "<" + unsubscribe.uri().toASCIIString() + ">";
        if (unsubscribeMailbox == null) {
            block.plain("List-Unsubscribe", link);
        } else {
            var mailbox = Mailbox.of(unsubscribeMailbox).wireAddress();
            block.plain("List-Unsubscribe", link + ",", "<mailto:" + mailbox.substring(1));
        }
        block.plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        if (archive != null) {
            block.plain("List-Archive", "<" + archive.uri().toASCIIString() + ">");
        }
        if (!feedbackId.isEmpty()) {
            block.plain("Feedback-ID", feedbackId);
        }
        block.plain("Precedence", "bulk");
    }

    /** RFC 2919 allows 255 octets in all; a name that takes more when encoded is left out. */
    private String idName() {
        var octets = String.join(" ", HeaderWords.phrase(name)).length() + id.length() + 3;
        return octets <= 255 ? name : "";
    }
}
