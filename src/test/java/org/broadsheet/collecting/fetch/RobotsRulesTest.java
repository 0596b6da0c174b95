package org.broadsheet.collecting.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {
    @Test
    void ourOwnGroupComesBeforeEveryones() {
        var rules =
                RobotsRules.read(
                        "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Broadsheet\nDisallow: /private\nCrawl-delay: 2.5",
                        "broadsheet");

        assertThat(rules.allow("/news")).isTrue();
        assertThat(rules.allow("/private/a")).isFalse();
        assertThat(rules.delay()).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void theLongestRuleDecidesAndAllowWinsATie() {
        var rules =
                RobotsRules.read(
                        "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c",
                        "broadsheet");

        assertThat(rules.allow("/a/x")).isFalse();
        assertThat(rules.allow("/a/b/x")).isTrue();
        assertThat(rules.allow("/c")).isTrue();
    }

    @Test
    void starsAndEndMarksAreUnderstood() {
        var rules =
                RobotsRules.read(
                        "User-agent: *\nDisallow: /*/print$\nDisallow: /*?sid=", "broadsheet");

        assertThat(rules.allow("/2024/print")).isFalse();
        assertThat(rules.allow("/2024/print/more")).isTrue();
        assertThat(rules.allow("/a?sid=1")).isFalse();
    }

    @Test
    void anEmptyDisallowAllowsEverything() {
        assertThat(RobotsRules.read("User-agent: *\nDisallow:", "broadsheet").allow("/x")).isTrue();
    }
}
