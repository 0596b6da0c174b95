package org.broadsheet.editions.render;

/**
 * Why the operator's templates are not in use.
 *
 * @param line from 1, or 0 where none can be named
 */
public record TemplateProblem(String file, int line, String what) {
    /** What happened, to what, what happens next. */
    public String sentence() {
        return "The template "
                + file
                + " could not be used"
                + (line > 0 ? ", see line " + line : "")
                + ": "
                + what
                + ". The last good templates stay in use until it is mended.";
    }
}
