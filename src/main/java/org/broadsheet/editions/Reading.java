package org.broadsheet.editions;

import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.MailingList.Caps;

/**
 * As whom a digest is selected.
 *
 * @param watermark number of the newest edition accepted for this reader: what tells an update from
 *     news
 */
public record Reading(Choice choice, int watermark, Caps caps) {
    /** Without caps: what stands behind "more in the browser". */
    Reading uncapped() {
        var most = Integer.MAX_VALUE;
        return new Reading(choice, watermark, new Caps(most, most, most));
    }
}
