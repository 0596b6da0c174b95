package org.broadsheet.collecting;

/**
 * A publisher that a reader would name.
 *
 * @param site registrable host in lower case, without {@code www.}
 * @param weight percent: how much its word counts in ranking
 */
public record Outlet(OutletId id, String name, String site, int weight) {}
