/**
 * Decides which of the editors' topics an article belongs to, and says why.
 *
 * <p>The way: {@link org.broadsheet.topics.classify.TopicFile} reads {@link
 * org.broadsheet.topics.classify.TopicRules}; {@code CompiledRules} stems their phrases with the
 * analyzer of the article's language and finds them all in one pass over its words; {@link
 * org.broadsheet.topics.classify.Classifier} adds up what was found by place, then what the words
 * of earlier examples say.
 *
 * <p>A title without a text counts as title and lead; the first words of an untitled text stand for
 * its title.
 *
 * <p>What always holds: a score of 1 is enough, whatever the topic's minimum; every point of a
 * score is named in {@link org.broadsheet.topics.classify.TopicScore#why()}; a topic without
 * examples is scored by its rules alone.
 *
 * <p>Why so: for narrow subjects hand-written words beat every learnt method we measured with the
 * few examples an editor has time to give; for broad ones examples add most. So rules come first
 * and examples only shift them.
 */
@NamedInterface("classify")
@NullMarked
package org.broadsheet.topics.classify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
