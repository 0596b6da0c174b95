package org.broadsheet.subscribers;

import java.time.ZoneId;
import org.broadsheet.shared.EmailAddress;

/**
 * A sign-up form as it was sent.
 *
 * @param wording the text above the button
 * @param network where it came from, see {@link Network}
 */
public record SignUp(
        ListId list,
        Wish wish,
        EmailAddress address,
        String language,
        ZoneId zone,
        String wording,
        String network) {

    public enum Wish {
        JOIN,
        /** "Send me my link." */
        LINK
    }
}
