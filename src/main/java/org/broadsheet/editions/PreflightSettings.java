package org.broadsheet.editions;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a freeze may wait for the web.
 *
 * @param linksWithin longest time for asking whether the links of an edition still answer; 0s: they
 *     are not asked
 * @param picturesWithin longest time for fetching the pictures of an edition; 0s: none are fetched
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.preflight", ignoreUnknownFields = false)
record PreflightSettings(
        @DefaultValue("60s") @NotNull Duration linksWithin,
        @DefaultValue("60s") @NotNull Duration picturesWithin) {}
