package org.broadsheet.topics.cluster;

import java.util.List;

/**
 * The articles of one language family in one window.
 *
 * @param vectors in the same order
 * @param names how many names each article has, in the same order
 */
record Window(
        List<StoryText> articles,
        List<TermVector> vectors,
        List<Integer> names,
        Vocabulary vocabulary) {
    int size() {
        return articles.size();
    }
}
