package org.broadsheet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Broadsheet. */
@SpringBootApplication
public class Broadsheet {
    public static void main(String[] args) {
        SpringApplication.run(Broadsheet.class, args);
    }
}
