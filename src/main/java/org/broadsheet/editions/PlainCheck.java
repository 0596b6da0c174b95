package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.editions.Variant.Preflighted;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.Gap;
import org.broadsheet.editions.render.PieceWriter;
import org.broadsheet.editions.render.StoredBody;
import org.springframework.stereotype.Component;

/** Blocks what may not be sent at all: no way to unsubscribe, no postal address. */
@Component
final class PlainCheck implements VariantCheck {
    private final DigestRenderer renderer;

    PlainCheck(DigestRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public Checked rendered(Digest digest, Format format, String key) {
        var rendered = renderer.render(digest, format);
        var body = PieceWriter.write(rendered, key);
        var findings = findings(digest, body);
        return new Checked(
                digest,
                rendered,
                body,
                findings.isEmpty() ? Preflighted.PASSED : Preflighted.BLOCKED,
                Json.write(findings));
    }

    private static List<String> findings(Digest digest, StoredBody body) {
        var findings = new ArrayList<String>();
        if (body.gaps().stream().map(Gap::blank).noneMatch(Blank.UNSUBSCRIBE_LINK::equals)) {
            findings.add("no-unsubscribe-link");
        }
        if (digest.footer().postalAddress().isBlank()) {
            findings.add("no-postal-address");
        }
        return findings;
    }
}
