package org.broadsheet.delivery;

import java.time.Instant;
import org.broadsheet.editions.VariantId;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.jspecify.annotations.Nullable;

/**
 * What all readers of one group get, and when.
 *
 * @param variant null where it failed preflight: their rows are held
 * @param slot the readers' slot, which is also the Date of their mails
 */
public record PlannedGroup(ReaderGroup readers, @Nullable VariantId variant, Instant slot) {}
