package org.broadsheet.subscribers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.shared.SignedToken;
import org.broadsheet.shared.WebLink;
import org.springframework.stereotype.Component;

/**
 * The personal links of a mail. Each holds a token bound to one purpose, one list and one
 * subscriber.
 *
 * <p>Short on purpose: List-Unsubscribe must fold at the comma, not within the address.
 */
@Component
public class ReaderLinks {
    private static final Pattern FACTS =
            Pattern.compile("(\\d{1,18})\\.(\\d{1,18})(?:\\.(\\d{1,18}))?");
    private final Installation installation;
    private final byte[] key;

    public ReaderLinks(Installation installation, SecretKeys keys) {
        this.installation = installation;
        this.key = keys.links();
    }

    /** What a link is for; the letter stands in the path. */
    public enum Purpose {
        UNSUBSCRIBE("u"),
        PREFERENCES("p"),
        CONFIRM("c"),
        BROWSER("v");

        private final String letter;

        Purpose(String letter) {
            this.letter = letter;
        }

        public String letter() {
            return letter;
        }
    }

    /** Whom and what a checked token names; {@code edition} is 0 where the purpose has none. */
    public record Named(ListId list, SubscriberId subscriber, long edition) {}

    public WebLink unsubscribe(ListId list, SubscriberId subscriber) {
        return link(Purpose.UNSUBSCRIBE, list + "." + subscriber);
    }

    public WebLink preferences(ListId list, SubscriberId subscriber) {
        return link(Purpose.PREFERENCES, list + "." + subscriber);
    }

    public WebLink confirm(ListId list, SubscriberId subscriber) {
        return link(Purpose.CONFIRM, list + "." + subscriber);
    }

    /** The digest of one edition as this reader got it. */
    public WebLink browser(ListId list, SubscriberId subscriber, long edition) {
        return link(Purpose.BROWSER, list + "." + subscriber + "." + edition);
    }

    public Optional<Named> check(Purpose purpose, String token) {
        return SignedToken.check(purpose.name(), token, key)
                .map(SignedToken::facts)
                .map(FACTS::matcher)
                .filter(Matcher::matches)
                .map(facts ->
                        new Named(
                                new ListId(Long.parseLong(facts.group(1))),
                                new SubscriberId(Long.parseLong(facts.group(2))),
                                facts.group(3) == null ? 0 : Long.parseLong(facts.group(3))));
    }

    private WebLink link(Purpose purpose, String facts) {
        var token = new SignedToken(purpose.name(), facts).sign(key);
        return new WebLink(installation.reachedAt() + "/" + purpose.letter() + "/" + token);
    }
}
