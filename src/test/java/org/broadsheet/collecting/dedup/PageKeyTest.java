package org.broadsheet.collecting.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.shared.WebLink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageKeyTest {
    @ParameterizedTest
    @CsvSource({
        "http://harbour.example/a, https://www.harbour.example/a/",
        "https://harbour.example/a, https://HARBOUR.example:443/a#comments",
        "https://harbour.example/a?x=1&y=2, https://harbour.example/a?y=2&utm_source=rss&x=1",
        "https://harbour.example/a, https://m.harbour.example/a/amp/",
        "https://harbour.example/a, https://harbour.example/a/index.html?fbclid=1"
    })
    void spellingsOfOnePageShareIt(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://harbour.example/a, https://harbour.example/b",
        "https://harbour.example/?id=1, https://harbour.example/?id=2",
        "https://harbour.example/a, https://quay.example/a"
    })
    void pagesDiffer(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    private static String key(String link) {
        return PageKey.of(new WebLink(link));
    }
}
