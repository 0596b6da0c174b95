package org.broadsheet.topics;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.broadsheet.topics.cluster.ClusterSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How articles are filed and grouped.
 *
 * @param starter topics read once into a database that has none; the jar has a copy of its own
 * @param threshold how alike articles must be to report one event, from 0.05 (merges much) to 0.9
 *     (merges copies only)
 * @param windowDays articles seen further apart are never joined into a new story
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.topics", ignoreUnknownFields = false)
public record TopicSettings(
        @DefaultValue("./config/topics.yml") @NotNull Path starter,
        @DefaultValue("0.16") @DecimalMin("0.05") @DecimalMax("0.9") double threshold,
        @DefaultValue("4") @Min(1) @Max(30) int windowDays) {

    Duration window() {
        return Duration.ofDays(windowDays);
    }

    ClusterSettings clustering() {
        return ClusterSettings.DEFAULT.withThreshold(threshold).within(window());
    }
}
