package org.broadsheet.editions;

import java.time.Instant;

/** Who approved which revision, bound to the hash of its content. */
public record Approval(int revision, String hash, String by, Instant at) {}
