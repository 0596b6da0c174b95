package org.broadsheet.subscribers;

import java.time.Instant;
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
        /** "This was not me: never write here again." */
        NEVER("n"),
        /** The owner's answer, from the mailbox itself, to something that cannot be taken back. */
        OWNER("o"),
        /** The same from a new address. */
        NEW_ADDRESS("a"),
        /** Back to how a subscription was before a change; in a form, never in a mail. */
        UNDO("undo"),
        BROWSER("v");

        private final String letter;

        Purpose(String letter) {
            this.letter = letter;
        }

        public String letter() {
            return letter;
        }
    }

    /**
     * Whom and what a checked token names.
     *
     * @param number the edition, the second of the ask, or the owner's request; 0 where the purpose
     *     has none
     */
    public record Named(ListId list, SubscriberId subscriber, long number) {}

    public WebLink unsubscribe(ListId list, SubscriberId subscriber) {
        return link(Purpose.UNSUBSCRIBE, list + "." + subscriber);
    }

    public WebLink preferences(ListId list, SubscriberId subscriber) {
        return link(Purpose.PREFERENCES, list + "." + subscriber);
    }

    /** Answers the ask of this very second, no other. */
    public WebLink confirm(ListId list, SubscriberId subscriber, Instant asked) {
        return link(Purpose.CONFIRM, list + "." + subscriber + "." + asked.getEpochSecond());
    }

    public WebLink never(ListId list, SubscriberId subscriber) {
        return link(Purpose.NEVER, list + "." + subscriber);
    }

    public WebLink owner(ListId list, SubscriberId subscriber, long request) {
        return link(Purpose.OWNER, list + "." + subscriber + "." + request);
    }

    public WebLink newAddress(ListId list, SubscriberId subscriber, long request) {
        return link(Purpose.NEW_ADDRESS, list + "." + subscriber + "." + request);
    }

    /** The token alone of what the same form sends back. */
    public String undo(ListId list, SubscriberId subscriber, String before) {
        return new SignedToken(Purpose.UNDO.name(), list + "." + subscriber + "." + before)
                .sign(key);
    }

    /** What {@link #undo} held, where it was made for this reader. */
    public Optional<String> before(ListId list, SubscriberId subscriber, String token) {
        var start = list + "." + subscriber + ".";
        return SignedToken.check(Purpose.UNDO.name(), token, key)
                .map(SignedToken::facts)
                .filter(facts -> facts.startsWith(start))
                .map(facts -> facts.substring(start.length()));
    }

    /** When a form was shown, so that one sent in the same breath is known. */
    public String stamp(ListId list, Instant shown) {
        return new SignedToken("form", list + "." + shown.getEpochSecond()).sign(key);
    }

    public Optional<Instant> shown(ListId list, String stamp) {
        return SignedToken.check("form", stamp, key)
                .map(SignedToken::facts)
                .filter(facts -> facts.startsWith(list + "."))
                .map(facts ->
                        Instant.ofEpochSecond(
                                Long.parseLong(facts.substring(facts.indexOf('.') + 1))));
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
