package org.broadsheet;

import java.util.Map;
import org.broadsheet.cli.CommandLineInterface;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts Broadsheet: every way in is a command. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Broadsheet {
    public static void main(String[] args) {
        System.exit(new CommandLineInterface(Broadsheet::start).run(args));
    }

    /**
     * The application as a command needs it.
     *
     * @param settings of the command; they win over every other source
     */
    static ConfigurableApplicationContext start(
            WebApplicationType type, Map<String, Object> settings) {
        var application = new SpringApplication(Broadsheet.class);
        application.setWebApplicationType(type);
        application.setRegisterShutdownHook(true);
        application.setLogStartupInfo(false);
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command", settings)));
        return application.run();
    }
}
