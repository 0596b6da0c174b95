package org.broadsheet;

import java.util.Map;
import org.broadsheet.cli.CommandLineInterface;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

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
     * @param beans that the command made before, by name
     */
    static ConfigurableApplicationContext start(
            WebApplicationType type, Map<String, Object> settings, Map<String, Object> beans) {
        var application = new SpringApplication(Broadsheet.class);
        application.setWebApplicationType(type);
        application.setLogStartupInfo(false);
        application.addInitializers(context ->
                beans.forEach(
                        (name, bean) -> context.getBeanFactory().registerSingleton(name, bean)));
        return application.run(
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
