package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.editions.Variant.Preflighted;
import org.broadsheet.editions.preflight.Finding;
import org.broadsheet.editions.preflight.Mender;
import org.broadsheet.editions.preflight.Preflight;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.PieceWriter;
import org.springframework.stereotype.Component;

/** Renders a digest, mends what can be mended and looks at the bytes before anybody approves. */
@Component
class VariantCheck {
    private final DigestRenderer renderer;

    VariantCheck(DigestRenderer renderer) {
        this.renderer = renderer;
    }

    /** {@code key} is the variant's content key. */
    Checked rendered(Digest digest, Format format, String key) {
        var mended =
                Mender.mend(
                        digest,
                        Map.of(),
                        entry -> List.of(),
                        some -> renderer.render(some, format));
        var body = PieceWriter.write(mended.words(), key);
        var findings = new ArrayList<>(mended.findings());
        findings.addAll(
                Preflight.check(mended.words(), body, mended.digest().footer().postalAddress()));
        return new Checked(
                mended.digest(), mended.words(), body, level(findings), Json.write(findings));
    }

    private static Preflighted level(List<Finding> findings) {
        return findings.stream()
                .map(Finding::level)
                .min(Enum::compareTo)
                .map(worst ->
                        switch (worst) {
                            case BLOCKS -> Preflighted.BLOCKED;
                            case MENDED -> Preflighted.MENDED;
                            case WARNS -> Preflighted.WARNED;
                        })
                .orElse(Preflighted.PASSED);
    }
}
