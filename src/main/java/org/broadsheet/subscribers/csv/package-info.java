/**
 * Reads and writes tables of text, whatever the program that made them.
 *
 * <p>{@link org.broadsheet.subscribers.csv.CsvTable} finds out by itself how a file is written:
 * UTF-8, UTF-16 or an 8-bit code page; comma, semicolon, tab or bar. It streams, and holds one row
 * at a time, whatever quote somebody forgot: {@link org.broadsheet.subscribers.csv.CsvLimits} ends
 * a row that grows without end.
 *
 * <p>What makes a file unreadable as a whole is a {@link org.broadsheet.shared.UserProblem} that
 * names the line; what is wrong with one row is that row's own, and the reader's business.
 *
 * <p>{@link org.broadsheet.subscribers.csv.Formulas} stands between our files and spreadsheets: a
 * value that would run there is written with an apostrophe before it, and read without.
 */
@NullMarked
@NamedInterface("csv")
package org.broadsheet.subscribers.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
