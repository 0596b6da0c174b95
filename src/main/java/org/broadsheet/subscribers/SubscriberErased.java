package org.broadsheet.subscribers;

/**
 * Said in the transaction that erases a person, while the row still stands: other modules now
 * forget what they keep of them.
 */
public record SubscriberErased(SubscriberId subscriber) {}
