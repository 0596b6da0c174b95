package org.broadsheet.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Random;
import org.broadsheet.subscribers.ReaderLinks.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens cannot be forged, altered, swapped or replayed across purposes, lists and people. */
class ReaderLinksTest {
    private static final ListId LIST = new ListId(3);
    private static final SubscriberId ADA = new SubscriberId(9);

    @Test
    void aTokenWorksForItsOwnPurposeAlone(@TempDir Path data) {
        var links = links(data);
        tokens(links)
                .forEach((made, token) -> {
                    for (var asked : Purpose.values()) {
                        assertThat(links.check(asked, token).isPresent())
                                .as(made + " as " + asked)
                                .isEqualTo(made == asked);
                    }
                });
    }

    @Test
    void noAlteredTokenWorks(@TempDir Path data) {
        var links = links(data);
        var random = new Random(7);
        tokens(links)
                .forEach((purpose, token) -> {
                    for (var i = 0; i < 2_000; i++) {
                        var altered = altered(token, random);
                        if (!altered.equals(token)) {
                            assertThat(links.check(purpose, altered)).as(altered).isEmpty();
                        }
                    }
                });
    }

    @Test
    void anotherInstallationsTokenDoesNotWork(@TempDir Path here, @TempDir Path there) {
        tokens(links(there))
                .forEach((purpose, token) ->
                        assertThat(links(here).check(purpose, token)).isEmpty());
    }

    @Test
    void whatIsNoTokenIsNoneWhateverItsLength(@TempDir Path data) {
        var links = links(data);
        for (var text :
                new String[] {
                    "", "_", "3.9_", "3.9", "x".repeat(10_000_000), "3.9_\u0000", "../../x"
                }) {
            for (var purpose : Purpose.values()) {
                assertThat(links.check(purpose, text)).isEmpty();
            }
        }
    }

    @Test
    void theWayBackOfOneSubscriptionIsNoneForAnother(@TempDir Path data) {
        var links = links(data);
        var token = links.undo(LIST, ADA, "1.2.0");
        assertThat(links.before(LIST, ADA, token)).contains("1.2.0");
        assertThat(links.before(new ListId(4), ADA, token)).isEmpty();
        assertThat(links.before(LIST, new SubscriberId(90), token)).isEmpty();
        assertThat(links.shown(LIST, links.stamp(new ListId(4), Instant.EPOCH))).isEmpty();
    }

    private static EnumMap<Purpose, String> tokens(ReaderLinks links) {
        var tokens = new EnumMap<Purpose, String>(Purpose.class);
        tokens.put(Purpose.UNSUBSCRIBE, end(links.unsubscribe(LIST, ADA).value()));
        tokens.put(Purpose.PREFERENCES, end(links.preferences(LIST, ADA).value()));
        tokens.put(
                Purpose.CONFIRM, end(links.confirm(LIST, ADA, Instant.ofEpochSecond(5)).value()));
        tokens.put(Purpose.NEVER, end(links.never(LIST, ADA).value()));
        tokens.put(Purpose.OWNER, end(links.owner(LIST, ADA, 5).value()));
        tokens.put(Purpose.NEW_ADDRESS, end(links.newAddress(LIST, ADA, 5).value()));
        tokens.put(Purpose.BROWSER, end(links.browser(LIST, ADA, 5).value()));
        return tokens;
    }

    private static String altered(String token, Random random) {
        var at = random.nextInt(token.length());
        var letter = "0123456789abcdefghijklmnopqrstuvwxyz._-A".charAt(random.nextInt(40));
        return switch (random.nextInt(3)) {
            case 0 -> token.substring(0, at) + letter + token.substring(at + 1);
            case 1 -> token.substring(0, at) + token.substring(at + 1);
            default -> token.substring(0, at) + letter + token.substring(at);
        };
    }

    private static String end(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static ReaderLinks links(Path data) {
        var installation = new Installation(data, "https://news.example.org", null, null);
        return new ReaderLinks(installation, new SecretKeys(installation));
    }
}
