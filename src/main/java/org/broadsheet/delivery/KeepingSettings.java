package org.broadsheet.delivery;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what was sent and what came back is kept in full.
 *
 * @param deliveries who got what, by name; then only counted
 * @param evidence of bounces and complaints, and mails that someone has seen to
 * @param notices that were sent; also the memory of which incoming mails were handled
 * @param runs of jobs, with their steps
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.keeping", ignoreUnknownFields = false)
public record KeepingSettings(
        @DefaultValue("40d") @NotNull Duration deliveries,
        @DefaultValue("90d") @NotNull Duration evidence,
        @DefaultValue("400d") @NotNull Duration notices,
        @DefaultValue("30d") @NotNull Duration runs) {}
