/**
 * Signs a finished mail with DKIM (RFC 6376, 8301, 8463) over the exact bytes that will be sent.
 *
 * <p>{@link org.broadsheet.delivery.dkim.DkimSigner#sign} takes the head and the blocks of the body
 * and gives the signature fields to put before them. Keys are PEM files, read by {@link
 * org.broadsheet.delivery.dkim.DkimKey}, which refuses one that others may read; {@link
 * org.broadsheet.delivery.dkim.DkimKeys} makes new ones and {@link
 * org.broadsheet.delivery.dkim.DnsRecord} says what to publish.
 *
 * <p>What always holds: rsa-sha256 with 2048 bits first, ed25519-sha256 only beside it (large
 * providers ignore it); relaxed/relaxed, since relays fold anew; no {@code l=} and no {@code x=};
 * {@code t=} is given by the caller, so that a repeated mail carries the same signature. Every
 * field that matters is listed once more than it occurs, so that a second Subject or
 * List-Unsubscribe put on top breaks the signature.
 *
 * <p>Why our own: of the two Java libraries one does not oversign and neither folds or speaks
 * Ed25519; this needs the JDK only. Where OpenSSL is on the machine, RSA is left to it: a signature
 * is most of what a signed mail costs, and OpenSSL makes it in a quarter of the JDK's time.
 */
@NamedInterface("dkim")
@NullMarked
package org.broadsheet.delivery.dkim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
