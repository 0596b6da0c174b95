/**
 * Finds when an article was published and when it was changed.
 *
 * <p>Structured data gives two thirds of all dates and is asked first; the rest is read from what a
 * reader sees, judged by where it stands. A date of the page is never made up: a year in a
 * copyright line is no date.
 *
 * <p>The day is kept as the outlet names it. A page that says 23:30-05:00 is of that day, whatever
 * day it was in Greenwich; the moment is kept beside it where the page tells the offset.
 */
@NamedInterface("dates")
@NullMarked
package org.broadsheet.collecting.extract.dates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
