/** The application and its clock; everything else is in the modules below. */
@NullMarked
package org.broadsheet;

import org.jspecify.annotations.NullMarked;
