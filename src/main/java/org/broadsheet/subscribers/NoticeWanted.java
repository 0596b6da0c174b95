package org.broadsheet.subscribers;

/**
 * A reader is to get a mail that is no digest; said in the transaction that decides it. Delivery
 * hears it and keeps the notice in the same transaction.
 *
 * @param number what the kind's link answers: the second of the ask, or the owner's request
 * @param occasion makes it one mail, however often it is said
 */
public record NoticeWanted(
        Kind kind, ListId list, SubscriberId subscriber, long number, String occasion) {
    public enum Kind {
        CONFIRMATION,
        SETTINGS_LINK,
        WELCOME,
        MY_DATA,
        ERASURE,
        MOVE_AWAY,
        MOVE_HERE
    }
}
