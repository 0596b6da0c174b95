package org.broadsheet.topics.classify;

/** Where in an article a word stands; {@code LEAD} is the start of the text. */
enum Place {
    TITLE,
    LEAD,
    BODY
}
