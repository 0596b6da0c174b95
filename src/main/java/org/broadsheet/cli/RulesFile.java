package org.broadsheet.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.classify.TopicFile;
import org.broadsheet.topics.classify.TopicRules;

/** A topics file that a person named: what is wrong with it is told with the file's name. */
record RulesFile(Path path) {
    List<TopicRules> rules() throws IOException {
        return with(TopicFile::read);
    }

    /** What the work makes of the file's text. */
    <T> T with(Function<String, T> work) throws IOException {
        var yaml = text();
        try {
            return work.apply(yaml);
        } catch (UserProblem problem) {
            if (!problem.key().startsWith("topics.file.")) {
                throw problem;
            }
            throw new UserProblem("topics.file.in", path.getFileName(), Messages.text(problem));
        }
    }

    private String text() throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new UserProblem("topics.rows.no-file", path);
        }
        try {
            return Files.readString(path);
        } catch (CharacterCodingException binary) {
            throw new UserProblem("topics.file.not-yaml-text", path.getFileName());
        }
    }
}
