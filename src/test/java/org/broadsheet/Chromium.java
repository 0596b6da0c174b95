package org.broadsheet;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * A real browser for tests: Debian's Chromium. Where there is none, the test says so loudly and is
 * skipped, but never in CI.
 */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));

    static Chromium start() {
        var executable =
                PLACES.stream()
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseGet(Chromium::missing);
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--no-first-run"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Path missing() {
        if ("required".equals(System.getenv("BROADSHEET_PEERS"))) {
            return fail(
                    "no Chromium on this machine, and here browser tests must run: apt-get install chromium");
        }
        LoggerFactory.getLogger(Chromium.class)
                .error("BROWSER TEST SKIPPED: no Chromium. apt-get install chromium");
        return abort("no Chromium on this machine");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
