package org.broadsheet.collecting.fetch;

import java.time.Duration;

/**
 * How much one fetch may cost.
 *
 * @param bytes most bytes of a body, after decompression
 * @param connect until a connection stands, TLS included
 * @param packet between two packets
 * @param whole the whole fetch, all redirects included
 * @param redirects most hops
 * @param hostPause rest between two requests to one host
 */
public record FetchLimits(
        int bytes,
        Duration connect,
        Duration packet,
        Duration whole,
        int redirects,
        Duration hostPause) {
    public static final FetchLimits USUAL =
            new FetchLimits(
                    10 * 1024 * 1024,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(40),
                    5,
                    Duration.ofSeconds(1));
}
