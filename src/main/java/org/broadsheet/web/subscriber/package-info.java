/**
 * Pages for readers, each reached by a signed link from a mail.
 *
 * <p>GET shows and changes nothing, since mail scanners open every link; POST acts. The unsubscribe
 * address is also the one of List-Unsubscribe (RFC 8058): a POST to it acts at once, without
 * cookie, CSRF token or redirect, and answers 200 when repeated. An unknown token is answered like
 * a known one.
 */
@NullMarked
package org.broadsheet.web.subscriber;

import org.jspecify.annotations.NullMarked;
