package org.broadsheet.topics.classify;

import java.io.StringReader;
import org.broadsheet.shared.UserProblem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** YAML text as nodes that know their lines; what is not YAML is told with its line. */
final class YamlSource {
    private YamlSource() {}

    static Node compose(String yaml) {
        try {
            var reader = new Yaml(new SafeConstructor(new LoaderOptions()));
            var root = reader.compose(new StringReader(yaml));
            if (root == null) {
                throw new UserProblem("topics.file.empty", 1);
            }
            return root;
        } catch (MarkedYAMLException broken) {
            throw isOpenQuote(broken)
                    ? new UserProblem(
                            "topics.file.open-quote", broken.getContextMark().getLine() + 1)
                    : notYaml(broken);
        } catch (ReaderException character) {
            var before = yaml.substring(0, Math.min(character.getPosition(), yaml.length()));
            throw new UserProblem("topics.file.control-character", (int) before.lines().count());
        } catch (YAMLException other) {
            throw new UserProblem("topics.file.not-yaml", 1, String.valueOf(other.getMessage()));
        }
    }

    private static boolean isOpenQuote(MarkedYAMLException broken) {
        return broken.getContextMark() != null
                && String.valueOf(broken.getContext()).contains("quoted scalar")
                && String.valueOf(broken.getProblem()).contains("end of stream");
    }

    private static UserProblem notYaml(MarkedYAMLException broken) {
        var mark = broken.getProblemMark();
        return new UserProblem(
                "topics.file.not-yaml",
                mark == null ? 1 : mark.getLine() + 1,
                String.valueOf(broken.getProblem()));
    }
}
