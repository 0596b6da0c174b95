package org.broadsheet.collecting.parse;

/** What became of a document: a feed, or the reason why it is none. */
public sealed interface ParseOutcome {
    /** {@code repaired} says that the document was not well-formed and was read all the same. */
    record Parsed(ParsedFeed feed, boolean repaired) implements ParseOutcome {}

    record NotAFeed(Reason reason) implements ParseOutcome {}

    /**
     * Why a document is not a feed; each has a sentence in {@code messages/collecting.properties}.
     */
    enum Reason {
        EMPTY,
        WEB_PAGE,
        BINARY,
        OPML,
        OTHER_XML,
        OTHER_JSON,
        BROKEN,
        TOO_LARGE;

        public String key() {
            return "collecting.not-a-feed." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
