package org.broadsheet.delivery;

/**
 * What a stop reached.
 *
 * @param recalled rows that do not go out
 * @param out rows that are out or in a seat's hand, and cannot be called back
 */
public record Stopped(long recalled, long out) {}
