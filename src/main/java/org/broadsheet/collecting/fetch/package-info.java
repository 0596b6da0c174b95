/**
 * Brings feeds and pages from the web, politely and safely.
 *
 * <p>The way of one fetch: {@code HostManners} waits for the host's turn or says that it rests;
 * {@code WebReader} follows redirects itself, hop by hop; each hop is one exchange of {@code
 * HttpExchange}, whose connections go only where {@code AddressGuard} lets them; the answer becomes
 * a {@link org.broadsheet.collecting.fetch.FetchOutcome}. {@link
 * org.broadsheet.collecting.fetch.FeedFetcher} asks with validators, {@link
 * org.broadsheet.collecting.fetch.PageFetcher} asks robots.txt first.
 *
 * <p>What always holds: only http and https; the address that was checked is the address connected
 * to, on every hop, because the check sits in the resolver of the connection; bytes are counted
 * after decompression; the whole exchange has one deadline that no slow sender can stretch; TLS is
 * verified; no cookies, no referrer. A failure is an outcome with words for a person.
 *
 * <p>Why so: the JDK's own client has no hook between DNS and connect, so that a name that changes
 * its answer would pass any check made before. Redirects are our own loop because the permanent
 * address is the end of the unbroken run of 301 and 308 at the beginning, and no client tells that.
 * Brotli is not offered: nothing in the JDK reads it.
 */
@NullMarked
@NamedInterface("fetch")
package org.broadsheet.collecting.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
