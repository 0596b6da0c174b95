/**
 * Turns the bytes of a feed into a {@link org.broadsheet.collecting.parse.ParsedFeed}: RSS 0.90 to
 * 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
 *
 * <p>The way: {@code CharsetDecision} makes text of bytes; {@code TreeBuilder} makes a tree of
 * text, strictly, else from text mended by {@code Mender}, else with jsoup's XML parser, which
 * never refuses; {@code Canon} moves the tree to one of three dialects (RSS 2.0, RDF, Atom 1.0)
 * with the namespaces that Rome knows; Rome walks it and hands every channel and item to {@code
 * Reading}, our module in its {@code rome.properties}, which reads the fields that Rome drops or
 * maps wrongly. Where Rome gives up on a document, the same module reads the tree alone. {@code
 * JsonFeedReader} is for the one format Rome does not know.
 *
 * <p>What always holds: no DOCTYPE reaches a parser, nothing is fetched, a document costs bounded
 * time and depth, and whatever arrives is answered with an outcome, never an exception. Text
 * between CDATA marks is never mended. An identifier is kept exactly as written.
 *
 * <p>Why so: Rome alone gets about two thirds of awkward fields right, and gives up on any document
 * that is not well-formed. What a field means where formats disagree follows the universal
 * feedparser and the sources named in the notes: first title, last date, {@code dc:date} is an
 * update, the second description is the content. Rejected: mending every document before the first
 * try (it costs the strict reader's certainty), and serialising the mended tree for Rome to read
 * again.
 */
@NullMarked
@NamedInterface("parse")
package org.broadsheet.collecting.parse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
