/**
 * Finds the text of an article in the tree of its page.
 *
 * <p>The way: remove what is never text ({@code Unwanted}) and what is named as something else
 * ({@code Boilerplate}), choose the smallest element that holds the prose ({@code Container}), drop
 * blocks of links ({@code LinkFarms}), and take what is not the article off the beginning and the
 * end ({@code Trimming}).
 *
 * <p>What always holds: a removal that would take a good part of the page's prose is not made, for
 * names lie; all measures are shares of the page's own prose ({@code Tallies}), never absolute, so
 * that short notes and long reports are judged alike.
 *
 * <p>Why in this order: the cheap removals come first so that the choice of the container is not
 * swayed by comments and teasers, which are often longer than the article.
 */
@NullMarked
package org.broadsheet.collecting.extract.body;

import org.jspecify.annotations.NullMarked;
