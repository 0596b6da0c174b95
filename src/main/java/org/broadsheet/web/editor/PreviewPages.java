package org.broadsheet.web.editor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.Preview;
import org.broadsheet.editions.Variant;
import org.broadsheet.editions.Variants;
import org.broadsheet.editions.preflight.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the preview page shows beside the digest: versions, size, findings. */
@Component
class PreviewPages {
    /** Gmail cuts a mail's HTML at 102 KB. */
    private static final int CUT = 102 * 1024;

    private final Variants variants;

    PreviewPages(Variants variants) {
        this.variants = variants;
    }

    /** The page. */
    record Page(
            long edition,
            boolean frozen,
            boolean nothingNew,
            String reader,
            @Nullable Long version,
            boolean images,
            List<Version> versions,
            @Nullable Shown shown) {}

    record Version(long id, String name) {}

    /** {@code filled} is the share of what Gmail shows, in percent. */
    record Shown(
            String subject,
            boolean html,
            String text,
            String size,
            int filled,
            List<Line> findings) {}

    /** {@code level} is blocks, mended or warns. */
    record Line(String level, String sentence) {}

    Page of(
            Edition edition,
            PreviewController.Looking looking,
            Optional<Preview.Previewed> digest) {
        var reader = looking.reader();
        return new Page(
                edition.id().value(),
                edition.revision() > 0,
                digest.isEmpty(),
                reader == null ? "" : reader,
                looking.version(),
                !Boolean.FALSE.equals(looking.images()),
                variants.list(edition.id(), edition.revision()).stream()
                        .map(PreviewPages::version)
                        .toList(),
                digest.map(PreviewPages::shown).orElse(null));
    }

    private static Version version(Variant variant) {
        var format = variant.format();
        return new Version(
                variant.id().value(),
                "%s, %s%s, %d stories"
                        .formatted(
                                format.length().name().toLowerCase(Locale.ROOT),
                                format.language().getDisplayName(Locale.ENGLISH),
                                format.textOnly() ? ", text only" : "",
                                variant.stories()));
    }

    private static Shown shown(Preview.Previewed digest) {
        var variant = digest.variant();
        var html = digest.html();
        var bytes = html == null ? 0 : html.getBytes(StandardCharsets.UTF_8).length;
        return new Shown(
                variant == null ? "" : variant.subject(),
                html != null,
                digest.text(),
                "%.0f KB of HTML".formatted(bytes / 1024.0),
                Math.min(100, bytes * 100 / CUT),
                variant == null
                        ? List.of()
                        : variant.found().stream().map(PreviewPages::line).toList());
    }

    private static Line line(Finding finding) {
        return new Line(finding.level().name().toLowerCase(Locale.ROOT), finding.sentence());
    }
}
