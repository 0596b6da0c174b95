package org.broadsheet.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When sending stops by itself and waits for a person.
 *
 * @param brakePercent more of the last mails refused, or of all of an edition's come back, stop it
 * @param brakeLast so many mails are looked at
 * @param brakeAfter not before so many were tried
 * @param growthTimes a send more than so many times as large as the list's last one waits for a
 *     press
 * @param growthFrom smaller sends never do
 * @param firstSendMost a list's first send may have so many readers without a press
 * @param lateAfter a last reader so long after their slot is late, and an earlier start is offered
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.sending", ignoreUnknownFields = false)
public record SendingSettings(
        @DefaultValue("5") @Min(1) @Max(100) int brakePercent,
        @DefaultValue("500") @Min(10) @Max(100_000) int brakeLast,
        @DefaultValue("100") @Min(10) int brakeAfter,
        @DefaultValue("3") @Min(1) int growthTimes,
        @DefaultValue("100") @Min(1) int growthFrom,
        @DefaultValue("5000") @Min(1) int firstSendMost,
        @DefaultValue("15m") @NotNull Duration lateAfter) {
    public static final SendingSettings USUAL =
            new SendingSettings(5, 500, 100, 3, 100, 5_000, Duration.ofMinutes(15));
}
