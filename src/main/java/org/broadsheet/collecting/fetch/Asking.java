package org.broadsheet.collecting.fetch;

import java.time.Duration;

/**
 * How an address is asked for.
 *
 * @param pause rest of the host afterwards
 * @param body false: only the answer's status and headers are wanted, and nothing more is read
 */
record Asking(String accept, Duration pause, boolean body) {}
