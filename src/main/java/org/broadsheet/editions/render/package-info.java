/**
 * Writes the digest and the notices: from a {@link org.broadsheet.editions.render.Digest} and the
 * operator's templates to stored MIME pieces.
 *
 * <p>The way through: a {@code Digest} is data only, every word in it already cleaned. {@link
 * org.broadsheet.editions.render.DigestRenderer} runs the templates over it and gives strings in
 * which each personal place stands as the marker of a {@link org.broadsheet.editions.render.Blank}.
 * {@link org.broadsheet.editions.render.PieceWriter} encodes those strings once, as
 * quoted-printable MIME, and cuts them at the markers. {@link
 * org.broadsheet.editions.render.StoredBody#fill} puts one reader's values between the pieces; that
 * is all that one more reader costs.
 *
 * <p>What always holds: a blank stands between two soft line breaks, so a value of any length
 * leaves the lines around it as they were approved; a value is escaped for the place it stands in;
 * no value or article text can carry a marker, since {@code PlainText} drops the two characters
 * that make one.
 *
 * <p>Templates are tried before they are used: a changed folder is read as a whole, run over a
 * specimen in every length, and taken only if that works; otherwise the problem is kept with its
 * file and line and the last good version goes on. Styles are written inline by the templates
 * themselves from {@code styles.properties}; an inliner at run time was rejected (twelve jars, and
 * the operator could not see what is sent).
 *
 * <p>Frame texts are ICU messages, because plurals in Serbian, Russian and Arabic have up to six
 * forms. Article texts stay in their own language, each with its {@code lang} and {@code dir}.
 */
@NamedInterface("render")
@NullMarked
package org.broadsheet.editions.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
