package org.broadsheet.jobs;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the jobs are started.
 *
 * @param supervise whether this process starts what is due; the command {@code serve} sets it
 * @param tick how often it looks
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.jobs", ignoreUnknownFields = false)
public record JobSettings(
        @DefaultValue("false") boolean supervise, @DefaultValue("15s") @NotNull Duration tick) {}
