package org.broadsheet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Broadsheet. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Broadsheet {
    public static void main(String[] args) {
        SpringApplication.run(Broadsheet.class, args);
    }
}
