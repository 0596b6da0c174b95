package org.broadsheet.subscribers;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who publishes here and under which address.
 *
 * @param data folder for the database, keys, the opt-out journal and the article index
 * @param publicAddress address under which readers reach this installation, without a trailing
 *     slash
 * @param postalAddress postal address of the publisher, at the foot of every mail; a list may name
 *     its own
 * @param privacyLink page that says what happens with a reader's data; a list may name its own
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.installation", ignoreUnknownFields = false)
public record Installation(
        @DefaultValue("./data") @NotNull Path data,
        @Nullable String publicAddress,
        @Nullable String postalAddress,
        @Nullable String privacyLink) {

    /** The public address, or where a machine reaches itself while none is set. */
    public WebLink reachedAt() {
        var address =
                publicAddress == null || publicAddress.isBlank()
                        ? "http://localhost:8080"
                        : publicAddress;
        return new WebLink(
                address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }
}
