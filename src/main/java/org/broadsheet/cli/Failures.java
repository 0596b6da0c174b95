package org.broadsheet.cli;

import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.Locale;
import org.broadsheet.shared.UserProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.validation.FieldError;

/** What was thrown, in words a person can act on; the log has the rest. */
final class Failures {
    private Failures() {}

    static String inWords(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var words = words(cause);
            if (words != null) {
                return words;
            }
        }
        return "Not done: " + rootOf(thrown);
    }

    private static @Nullable String words(Throwable cause) {
        return switch (cause) {
            case UserProblem problem -> Messages.text(problem);
            case PortInUseException busy ->
                    "Port "
                            + busy.getPort()
                            + " is in use by another program. Stop that one, or choose another: --port 8090";
            case UnboundConfigurationPropertiesException unknown -> unknownKeys(unknown);
            case BindValidationException invalid -> invalidKeys(invalid);
            case ConfigurationPropertiesBindException bind
                    when bind.getCause() instanceof BindException inner ->
                    "The setting "
                            + inner.getName()
                            + " cannot be read: "
                            + rootOf(inner)
                            + ". Correct it in config/application.yml";
            case SQLException locked when isLocked(locked) ->
                    "Another Broadsheet process has the database, perhaps a server that is just starting; try again in a moment.";
            default -> null;
        };
    }

    private static String unknownKeys(UnboundConfigurationPropertiesException unknown) {
        var names =
                unknown.getUnboundProperties().stream()
                        .map(property -> property.getName().toString())
                        .sorted()
                        .toList();
        return "There is no setting "
                + String.join(", ", names)
                + ". Correct or remove it in config/application.yml"
                + " (the file lists every key).";
    }

    private static String invalidKeys(BindValidationException invalid) {
        var text = new StringBuilder();
        for (var error : invalid.getValidationErrors().getAllErrors()) {
            var field = error instanceof FieldError fieldError ? fieldError.getField() : "";
            text.append(
                    MessageFormat.format(
                            "The setting {0}.{1} {2}. Correct it in config/application.yml.\n",
                            invalid.getValidationErrors().getName(),
                            kebab(field),
                            error.getDefaultMessage()));
        }
        return text.toString().strip();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** H2's code 90020: the file is locked by another process. */
    private static boolean isLocked(SQLException thrown) {
        return thrown.getErrorCode() == 90_020;
    }

    private static String rootOf(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
