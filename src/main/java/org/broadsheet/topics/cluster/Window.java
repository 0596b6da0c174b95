package org.broadsheet.topics.cluster;

import java.util.List;

/** The articles of one language family in one window, with their vectors in the same order. */
record Window(List<StoryText> articles, List<TermVector> vectors, Vocabulary vocabulary) {
    int size() {
        return articles.size();
    }
}
