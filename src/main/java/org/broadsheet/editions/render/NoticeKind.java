package org.broadsheet.editions.render;

import java.util.Locale;

/** What a notice is for; its texts are the lines {@code notice.<key>.*} of the frame texts. */
public enum NoticeKind {
    /**
     * Asks a person to confirm that they want the list. {0} the list's name, {1} the second of the
     * ask.
     */
    CONFIRMATION,
    /** After confirming. {0} the list's name, {1} a sentence saying when the first digest comes. */
    WELCOME,
    /** A mailed link to the reader's own settings. {0} the list's name. */
    SETTINGS_LINK,
    /** To the owner: the link to their data. {0} the list's name, {1} the request. */
    MY_DATA,
    /** To the owner: press to be erased. {0} the list's name, {1} the request. */
    ERASURE,
    /** To the present address: press to move away. {0} the list's name, {1} the request. */
    MOVE_AWAY,
    /** To the new address: press to receive it there. {0} the list's name, {1} the request. */
    MOVE_HERE,
    /**
     * To editors: the next edition waits for approval. {0} the list's name, {1} number, {2}
     * deadline.
     */
    DRAFT_READY,
    /** To staff: something needs them. {0} what, in a few words. */
    ALARM;

    String key() {
        return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
