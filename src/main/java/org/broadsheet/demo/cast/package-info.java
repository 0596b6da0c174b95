/**
 * The people of the demo, of the tests, of the docs and of the pictures: one cast everywhere.
 *
 * <p>{@link org.broadsheet.demo.cast.Cast} names them; each differs from Ada in one thing that a
 * reader can differ in: topics, length, text only, language, rhythm, zone, or why no mail may reach
 * them. {@link org.broadsheet.demo.cast.Welcome} lets them join a list the way people join: they
 * ask, they confirm, and some of them leave again, so that the record of consent is whole.
 *
 * <p>Topics and outlets stand here by name and site, since ids exist only in a database.
 */
@NamedInterface("cast")
@NullMarked
package org.broadsheet.demo.cast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
