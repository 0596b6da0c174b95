package org.broadsheet.collecting.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.collecting.parse.ParsedEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
    @Test
    void anIdIsKeptAsWritten() {
        assertThat(
                        Identities.of(
                                List.of(
                                        entry(
                                                "HTTP://Harbour.example/%7Ea",
                                                "https://x.example/", "A"))))
                .containsExactly("HTTP://Harbour.example/%7Ea");
    }

    @Test
    void withoutAnIdTheLinkNamesIt() {
        assertThat(Identities.of(List.of(entry(null, "https://harbour.example/1", "A"))))
                .containsExactly("https://harbour.example/1");
    }

    @Test
    void anIdThatComesTwiceBelongsToTheFirst() {
        var identities =
                Identities.of(
                        List.of(
                                entry("1", "https://a.example/", "A"),
                                entry("1", "https://b.example/", "B"),
                                entry("1", "https://b.example/", "B")));

        assertThat(identities).doesNotHaveDuplicates().startsWith("1");
    }

    @Test
    void aRepeatedIdIsNamedTheSameWhereverItStands() {
        var a = entry("1", "https://a.example/", "A");
        var b = entry("1", "https://b.example/", "B");
        var c = entry("2", "https://c.example/", "C");

        assertThat(Identities.of(List.of(a, b)).getLast())
                .isEqualTo(Identities.of(List.of(c, a, b)).getLast());
    }

    private static ParsedEntry entry(@Nullable String id, @Nullable String link, String title) {
        return new ParsedEntry(
                title, link, null, id, null, List.of(), null, null, null, List.of(), List.of(),
                List.of(), List.of(), null, null);
    }
}
