/**
 * Looks a digest over before an editor may approve it, and any mail that is handed to {@code
 * inspect mail}.
 *
 * <p>Findings have three levels. What <em>blocks</em> is what no reader may get: a blank left over,
 * no way to unsubscribe, no postal address, bytes that are no mail. What <em>mends itself</em> is
 * mended in the {@link org.broadsheet.editions.render.Digest} before it is rendered for good, and
 * told: see {@link org.broadsheet.editions.preflight.Mender}. What <em>warns</em> is a matter of
 * taste or of one mail client, and the editor decides.
 *
 * <p>The way through: {@code Mender.mend} gives a digest and its words; {@code PieceWriter} encodes
 * them; {@code Preflight.check} reads the encoded bytes back as a mail client would and judges
 * those, not the words, because only the bytes are sent. Whether links answer is found out
 * elsewhere and given in; a refusal to machines (401, 403, 405, 429) or a time-out is no proof
 * against a link.
 *
 * <p>What mail clients lack is a table of our own, {@code mail/client-support.txt}, which names
 * where its facts come from. Style blocks are not judged by it: all that is vital stands inline.
 */
@NamedInterface("preflight")
@NullMarked
package org.broadsheet.editions.preflight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
