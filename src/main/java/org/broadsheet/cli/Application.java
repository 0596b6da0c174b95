package org.broadsheet.cli;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application for a command that needs it. */
@FunctionalInterface
public interface Application {
    ConfigurableApplicationContext start(
            WebApplicationType type, Map<String, Object> settings, Map<String, Object> beans);

    /** With pages. */
    default ConfigurableApplicationContext serve(Map<String, Object> settings) {
        return start(WebApplicationType.SERVLET, settings, Map.of());
    }

    /**
     * Without pages: for a command that works on the data and ends. What it has to say it prints,
     * so the log only warns.
     */
    default ConfigurableApplicationContext open(Map<String, Object> settings) {
        var quiet = new HashMap<>(settings);
        quiet.putIfAbsent("logging.level.org.broadsheet", "WARN");
        return start(WebApplicationType.NONE, quiet, Map.of());
    }
}
