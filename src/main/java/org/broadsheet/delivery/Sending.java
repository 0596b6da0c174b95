package org.broadsheet.delivery;

import org.broadsheet.delivery.rate.Pacer;
import org.broadsheet.delivery.smtp.ServerTurns;

/**
 * What decides, while an edition goes out, whether the next mail may; and what hears of servers.
 */
record Sending(EditionWatch watch, Pacer pacer, ServerTurns turns) {
    Sending(EditionWatch watch, Pacer pacer) {
        this(watch, pacer, ServerTurns.UNHEARD);
    }
}
