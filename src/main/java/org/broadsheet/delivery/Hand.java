package org.broadsheet.delivery;

/**
 * Who takes one block of rows: a process and a token that no other block ever had.
 *
 * @param node of the table {@code node}
 */
record Hand(String node, String token) {}
