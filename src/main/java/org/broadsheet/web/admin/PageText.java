package org.broadsheet.web.admin;

import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.broadsheet.shared.UserProblem;

/** A module's message in words. */
public final class PageText {
    private static final List<String> MODULES =
            List.of(
                    "shared",
                    "collecting",
                    "topics",
                    "subscribers",
                    "editions",
                    "delivery",
                    "operations",
                    "web");

    private PageText() {}

    public static String of(String module, String key, List<?> arguments) {
        try {
            return MessageFormat.format(
                    ResourceBundle.getBundle("messages/" + module).getString(key),
                    arguments.toArray());
        } catch (MissingResourceException noSuchMessage) {
            return key;
        }
    }

    /** A problem in words, whichever module it comes from. */
    public static String of(UserProblem problem) {
        return MODULES.stream()
                .filter(module ->
                        ResourceBundle.getBundle("messages/" + module).containsKey(problem.key()))
                .findFirst()
                .map(module -> of(module, problem.key(), problem.arguments()))
                .orElse(problem.key());
    }
}
