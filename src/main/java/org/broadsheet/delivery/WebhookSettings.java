package org.broadsheet.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Relays that tell us by HTTP what came back.
 *
 * @param sesTopic the topic (ARN) of Amazon SNS that SES writes to; its address here is {@code
 *     /hooks/ses}; none: not listened to
 * @param mailgunKey the webhook signing key of Mailgun; its address here is {@code /hooks/mailgun}
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.webhooks", ignoreUnknownFields = false)
public record WebhookSettings(@Nullable String sesTopic, @Nullable String mailgunKey) {}
