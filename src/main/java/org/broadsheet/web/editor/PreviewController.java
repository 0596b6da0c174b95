package org.broadsheet.web.editor;

import java.util.Optional;
import org.broadsheet.accounts.Role;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.editions.Preview;
import org.broadsheet.editions.VariantId;
import org.broadsheet.web.admin.Access;
import org.broadsheet.web.admin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows a digest of an edition, from the stored bytes: as a new reader, a subscriber, a version.
 */
@Controller
@RequestMapping("/editions/{id}/preview")
class PreviewController {
    /** The mail's own styles and pictures, nothing that runs. */
    private static final String SANDBOX =
            "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox allow-popups";

    private static final String NO_IMAGES =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups";

    private final Editions editions;
    private final Access access;
    private final Preview preview;
    private final PreviewReaders readers;
    private final PreviewPages pages;

    PreviewController(
            Editions editions,
            Access access,
            Preview preview,
            PreviewReaders readers,
            PreviewPages pages) {
        this.editions = editions;
        this.access = access;
        this.preview = preview;
        this.readers = readers;
        this.pages = pages;
    }

    /**
     * What is looked at.
     *
     * @param reader an address; nothing means somebody new
     * @param version a variant's number, in place of a reader
     * @param images false shows it as with pictures switched off
     */
    record Looking(@Nullable String reader, @Nullable Long version, @Nullable Boolean images) {}

    @GetMapping
    String page(
            @PathVariable long id,
            Looking looking,
            @AuthenticationPrincipal SignedIn by,
            Model model) {
        var edition = visible(id, by);
        model.addAttribute("preview", pages.of(edition, looking, digest(edition, looking)));
        return "editor/preview";
    }

    @GetMapping("/html")
    ResponseEntity<String> html(
            @PathVariable long id, Looking looking, @AuthenticationPrincipal SignedIn by) {
        var html =
                digest(visible(id, by), looking)
                        .map(Preview.Previewed::html)
                        .orElse("<!DOCTYPE html><html lang=\"en\"><title>Nothing</title></html>");
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .header(
                        "Content-Security-Policy",
                        Boolean.FALSE.equals(looking.images()) ? NO_IMAGES : SANDBOX)
                .body(html);
    }

    private Optional<Preview.Previewed> digest(Edition edition, Looking looking) {
        var version = looking.version();
        if (version != null) {
            return Optional.of(preview.of(new VariantId(version)))
                    .filter(it -> it.stored().edition().equals(edition.id()));
        }
        var typed = looking.reader();
        var reader =
                typed == null || typed.isBlank()
                        ? readers.anybody(edition)
                        : readers.subscriber(edition, typed.strip());
        return preview.of(edition.id(), reader, readers.now());
    }

    private Edition visible(long id, SignedIn by) {
        var edition = editions.get(new EditionId(id));
        access.require(by, edition.list(), Role.VIEWER);
        return edition;
    }
}
