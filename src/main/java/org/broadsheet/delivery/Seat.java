package org.broadsheet.delivery;

/**
 * A numbered place in a send step from which rows are claimed by lane, never by a range of ids.
 *
 * @param attempt how often this very step execution was begun; a later attempt takes back what an
 *     earlier one left
 */
public record Seat(int number, long stepExecution, int attempt) {
    private static final String EVERY_OTHER = ".%";

    /** Begins the token of every row this attempt claims. */
    String tokenStart() {
        return ofThisStep() + "." + attempt + ".";
    }

    /** Matches the tokens of every attempt of this step execution in this seat. */
    String everyAttempt() {
        return ofThisStep() + EVERY_OTHER;
    }

    private String ofThisStep() {
        return stepExecution + "." + number;
    }
}
