package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Consents.Proof;
import org.junit.jupiter.api.Test;

class ProofCommandTest {
    private static final Proof PROOF =
            new Proof(
                    "daily",
                    Instant.parse("2026-11-24T08:00:00Z"),
                    "confirmed",
                    "form",
                    "I want to get \"The Daily\" by email.",
                    "192.0.2.0/24",
                    "subscriber:7");

    @Test
    void aLineSaysWhatWhenHowAndFromWhere() {
        assertThat(ProofCommand.asText(PROOF))
                .isEqualTo(
                        "2026-11-24T08:00:00Z daily confirmed by subscriber:7, form, from 192.0.2.0/24: \"I want to get \"The Daily\" by email.\"");
    }

    @Test
    void anObjectHoldsTheSameForMachines() {
        assertThat(ProofCommand.asJson(new EmailAddress("ada@example.org"), PROOF))
                .isEqualTo(
                        "{\"address\":\"ada@example.org\",\"list\":\"daily\",\"act\":\"confirmed\",\"at\":\"2026-11-24T08:00:00Z\",\"text\":\"I want to get \\\"The Daily\\\" by email.\",\"how\":\"form\",\"network\":\"192.0.2.0/24\",\"by\":\"subscriber:7\"}");
    }
}
