package org.broadsheet.delivery;

/** A mail and what became of it. */
record Recorded(Claimed mail, DeliveryOutcome outcome) {}
