package org.broadsheet.collecting;

import org.broadsheet.shared.WebLink;

/**
 * A feed that was found and read: its address, what it calls itself, and how many entries it has.
 */
public record FoundFeed(WebLink address, String title, WebLink site, int entries) {}
