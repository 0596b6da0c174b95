package org.broadsheet.editions.render;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the templates in use, and takes a changed folder only after it has been tried.
 *
 * <p>A look at the folder every two seconds at most; between them the answer costs nothing.
 */
final class TemplateFolder {
    private static final Logger log = LoggerFactory.getLogger(TemplateFolder.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final TemplateFiles shipped = TemplateFiles.shipped();
    private final Path folder;
    private final Path texts;
    private final Clock clock;
    private Templates inUse;
    private @Nullable String refused;
    private @Nullable TemplateProblem problem;
    private Instant nextLook = Instant.MIN;

    TemplateFolder(Path folder, Path texts, Clock clock) {
        this.folder = folder;
        this.texts = texts;
        this.clock = clock;
        this.inUse = new Templates(shipped);
    }

    synchronized Templates current() {
        if (!clock.instant().isBefore(nextLook)) {
            nextLook = clock.instant().plus(BETWEEN_LOOKS);
            look();
        }
        return inUse;
    }

    /** Why the folder as it stands is not in use; empty if it is. */
    synchronized Optional<TemplateProblem> problem() {
        nextLook = Instant.MIN;
        current();
        return Optional.ofNullable(problem);
    }

    private void look() {
        try {
            var files = shipped.with(folder, texts);
            var version = files.version();
            if (version.equals(inUse.version())) {
                problem = null;
            } else if (!version.equals(refused)) {
                refused = version;
                take(files);
            }
        } catch (TemplateFault fault) {
            refuse(fault);
        }
    }

    private void take(TemplateFiles files) {
        var templates = new Templates(files);
        Specimen.tryOut(templates);
        inUse = templates;
        problem = null;
        refused = null;
        log.info("templates in use version={}", templates.version());
    }

    private void refuse(TemplateFault fault) {
        var found = fault.problem();
        if (!found.equals(problem)) {
            log.warn("templates kept version={} problem=\"{}\"", inUse.version(), found.sentence());
        }
        problem = found;
    }
}
