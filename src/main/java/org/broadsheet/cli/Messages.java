package org.broadsheet.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.broadsheet.shared.UserProblem;

/** The modules' messages, looked up by key without the application having to run. */
final class Messages {
    private static final List<String> BUNDLES =
            List.of(
                    "shared",
                    "collecting",
                    "topics",
                    "subscribers",
                    "editions",
                    "delivery",
                    "jobs",
                    "accounts",
                    "operations",
                    "web",
                    "cli");

    private Messages() {}

    static String text(UserProblem problem) {
        return text(problem.key(), problem.arguments());
    }

    static String text(String key, List<?> arguments) {
        return BUNDLES.stream()
                .flatMap(bundle -> find(bundle, key).stream())
                .findFirst()
                .map(pattern -> MessageFormat.format(pattern, arguments.toArray()))
                .orElseGet(() -> key + " " + arguments);
    }

    private static Optional<String> find(String bundle, String key) {
        try {
            return Optional.of(ResourceBundle.getBundle("messages/" + bundle).getString(key));
        } catch (MissingResourceException notInThisOne) {
            return Optional.empty();
        }
    }
}
