/**
 * Six invented outlets on loopback, so that the demo has news that nobody else owns.
 *
 * <p>Each outlet is one readable file in {@code resources/demo/site}: a few headers, then articles,
 * each with its age in hours before the start. {@code OutletFile} reads it, {@code Dateline} turns
 * {@code {day-1}} or {@code {year+2}} into words, {@code Press} prints the feed, the front page and
 * the article pages, and {@link org.broadsheet.demo.site.DemoSite} serves them with validators, so
 * that a second visit costs a 304.
 *
 * <p>The feeds differ on purpose, as those of the trade press do: RSS 2.0 and Atom with the full
 * text, RSS 1.0 with teasers only, JSON Feed, RSS in windows-1251, and one server that is down. The
 * pages carry what pages carry: a share bar, a sponsor's line, related posts, a protection notice.
 *
 * <p>Several outlets report the same events in their own words; {@code event} in a file names it
 * and is the expectation of the grouping tests. Every firm, person and figure is invented, and each
 * page says so.
 *
 * <p>All six share one port, an outlet being a folder: names such as {@code x.localhost} do not
 * resolve everywhere, nor do other loopback addresses than the first.
 */
@NamedInterface("site")
@NullMarked
package org.broadsheet.demo.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
