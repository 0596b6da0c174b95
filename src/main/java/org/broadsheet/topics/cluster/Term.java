package org.broadsheet.topics.cluster;

/** Something countable in an article, and how it is told to a person. */
record Term(Kind kind, String form) {
    enum Kind {
        WORD,
        NAME,
        /** A country or its people, which tells less than other names. */
        PLACE,
        PAIR,
        NUMBER
    }
}
