package org.broadsheet.delivery;

import org.broadsheet.delivery.rate.Pacer;

/** What decides, while an edition goes out, whether the next mail may. */
record Sending(EditionWatch watch, Pacer pacer) {}
