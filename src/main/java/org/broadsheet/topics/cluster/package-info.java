/**
 * Finds which articles report one event, from their words alone.
 *
 * <p>The way: {@code Boilerplate} cuts what stands in every text of an outlet; {@link
 * org.broadsheet.topics.cluster.ArticleTerms} counts an article's stems, names, name pairs and
 * numbers; {@code Vocabulary} weighs them by rarity in the window; {@code NearDuplicates} joins
 * wire copies; {@code SimilarPairs} finds the pairs that could belong together through an inverted
 * index over rare terms; {@code AverageLink} merges the nearest groups first while their average
 * likeness holds; {@link org.broadsheet.topics.cluster.StoryClusterer} is the whole walk.
 *
 * <p>Words and names are weighed apart (a share of the likeness is kept for names), rarity is
 * smoothed by a background that no window shows, and two large groups, or groups with no name in
 * common, need more: each of these gained one to two points of B-cubed F1 by folds over topics, and
 * together they let one threshold serve windows of 20 and of 800 articles ({@code bench stories}).
 *
 * <p>Brief articles share fewer words, so their likeness is raised a little; but no single term
 * counts for more than a fixed part of it, and countries count less than other names. Without these
 * two every second short notice of a small window found a partner by a place they both name.
 *
 * <p>What always holds: what {@link org.broadsheet.topics.cluster.Links} ties together ends in one
 * story, and what it keeps apart never does. The same articles in any order give the same stories.
 *
 * <p>Words meet within one language family only; afterwards {@code AcrossLanguages} joins stories
 * that share rare names and numbers, which is a guess and says so. Function words are left out:
 * {@link org.broadsheet.topics.text.FunctionWords}.
 *
 * <p>Why so: names and numbers as terms of their own gain as much as a small embedding model does,
 * for nothing, since the hard case is the same kind of event at another place and time. Average
 * link beats single pass; it stays near linear because two groups can only reach the threshold on
 * average if some pair of theirs reaches it.
 */
@NamedInterface("cluster")
@NullMarked
package org.broadsheet.topics.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
