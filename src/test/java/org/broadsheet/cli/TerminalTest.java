package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void withoutATerminalNobodyAnswers() {
        assertThat(Terminal.isThere()).isFalse();
    }
}
