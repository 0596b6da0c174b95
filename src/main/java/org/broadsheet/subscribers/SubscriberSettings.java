package org.broadsheet.subscribers;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many sign-ups we believe, so that the form cannot be used to flood somebody's mailbox.
 *
 * @param perNetworkAnHour sign-ups from one network (/24 or /48); more are refused
 * @param perListAnHour confirmations that one list mails; more wait
 * @param perInstallationAnHour confirmations of all lists; more wait
 * @param resendAfter when one person's confirmation can be mailed again
 * @param formTakes a form sent sooner after it was shown is asked for one more press
 * @param unconfirmedFor how long someone who did not confirm is remembered, and the link works
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.subscribers", ignoreUnknownFields = false)
public record SubscriberSettings(
        @DefaultValue("10") @Min(1) int perNetworkAnHour,
        @DefaultValue("200") @Min(1) int perListAnHour,
        @DefaultValue("400") @Min(1) int perInstallationAnHour,
        @DefaultValue("15m") @NotNull Duration resendAfter,
        @DefaultValue("3s") @NotNull Duration formTakes,
        @DefaultValue("7d") @NotNull Duration unconfirmedFor) {}
