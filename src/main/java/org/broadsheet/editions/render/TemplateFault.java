package org.broadsheet.editions.render;

/** A template that cannot be used; thrown inside this package only, never past the renderers. */
final class TemplateFault extends RuntimeException {
    private final String file;
    private final int line;

    /**
     * @param line from 1, or 0 where none can be named
     */
    TemplateFault(String file, int line, String what) {
        super(what);
        this.file = file;
        this.line = line;
    }

    TemplateProblem problem() {
        return new TemplateProblem(file, line, String.valueOf(getMessage()));
    }
}
