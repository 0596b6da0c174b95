package org.broadsheet.cli;

import java.util.List;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.Sources;

/** The sources whose last reading failed, one line each, with the reason. */
final class SourceProblems {
    private SourceProblems() {}

    static List<String> of(Sources sources) {
        return sources.list().stream()
                .filter(source -> source.health().failures() > 0)
                .map(SourceProblems::line)
                .toList();
    }

    private static String line(Source source) {
        var words = source.health().words();
        return source.title()
                + ": "
                + (words == null
                        ? "could not be read"
                        : Messages.text(words.key(), words.arguments()));
    }
}
