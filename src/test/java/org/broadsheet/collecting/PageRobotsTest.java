package org.broadsheet.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRobotsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=\"robots\" content=\"noindex, follow\">",
                "<META content='noarchive' NAME=robots>",
                "<meta name=robots content=\"max-snippet:0\">"
            })
    void aPageCanRefuse(String head) {
        assertThat(PageRobots.of(null, head.getBytes(StandardCharsets.UTF_8)).mayUse()).isFalse();
    }

    @Test
    void theHeaderCountsAsWell() {
        assertThat(PageRobots.of("nosnippet", new byte[0]).mayUse()).isFalse();
    }

    @Test
    void aSnippetMayBeLimited() {
        var robots =
                PageRobots.of(
                        null,
                        "<meta name=robots content='max-snippet:120, max-image-preview:large'>"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(robots).isEqualTo(new PageRobots(true, 120));
    }
}
