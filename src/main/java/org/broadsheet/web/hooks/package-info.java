/** Where relays report by HTTP; open to all, since each report proves itself by its signature. */
@NullMarked
package org.broadsheet.web.hooks;

import org.jspecify.annotations.NullMarked;
