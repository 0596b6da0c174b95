package org.broadsheet.subscribers.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column holds. */
public enum Meaning {
    IGNORED("is left out"),
    ADDRESS("mail address"),
    NAME("name"),
    FIRST_NAME("first name"),
    LAST_NAME("last name"),
    EXTERNAL_ID("number in your other system"),
    STATUS("state, in the other program's words"),
    CONFIRMED("yes or no: the address was confirmed"),
    BLOCKED("yes or no: must not be mailed"),
    ASKED_AT("when they signed up"),
    ASKED_FROM("network address they signed up from"),
    CONFIRMED_AT("when they confirmed"),
    CONFIRMED_FROM("network address they confirmed from"),
    JOINED_AT("since when they are known"),
    LEFT_AT("when they unsubscribed"),
    LEFT_REASON("why they unsubscribed"),
    CLEANED_AT("when mail to them failed for good"),
    TOPICS("topics: groups or tags"),
    ZONE("time zone"),
    HOUR("local hour"),
    RHYTHM("how often"),
    LANGUAGE("language"),
    LENGTH("length"),
    TEXT_ONLY("yes or no: text only"),
    ARTICLE_LANGUAGES("article languages"),
    OUTLETS_OUT("outlets left out"),
    PAUSED_UNTIL("paused until"),
    SUPPRESSED("why the address is suppressed"),
    CONSENT_WORDING("what they agreed to"),
    ATTRIBUTES("attributes as a JSON object"),
    ATTRIBUTE("an attribute under this heading"),
    DIGEST("MD5, SHA-1 or SHA-256 of an address that must not be mailed");

    private final String words;

    Meaning(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** For the command line and the tables: {@code first-name}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Meaning> find(String word) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
