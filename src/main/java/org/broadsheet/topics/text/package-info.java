/**
 * Turns text into what classifying and clustering compare: stems, names, numbers, sentences, and
 * the language they are in.
 *
 * <p>The way: {@link org.broadsheet.topics.text.LanguageDetector} says which language; {@link
 * org.broadsheet.topics.text.Words} cuts and stems with Lucene's analyzer for it; {@link
 * org.broadsheet.topics.text.Names} finds what Lucene throws away: capitals and numbers; {@link
 * org.broadsheet.topics.text.Sentences} cuts where a summary may end.
 *
 * <p>What always holds: the same text and language give the same stems, so that a word in a rule
 * meets the word in an article. A stop word leaves a gap, so that "cost of living" is not found in
 * "cost living".
 *
 * <p>A language without an analyzer (Polish and Ukrainian among them) is cut and lower-cased but
 * not stemmed. Serbian, Croatian and Bosnian share the Serbian analyzer, which writes both scripts
 * alike; so they share stories too.
 */
@NamedInterface("text")
@NullMarked
package org.broadsheet.topics.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
