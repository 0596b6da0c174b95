package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.broadsheet.editions.Variant.Preflighted;
import org.broadsheet.editions.preflight.Finding;
import org.broadsheet.editions.preflight.LinkAnswer;
import org.broadsheet.editions.preflight.Mender;
import org.broadsheet.editions.preflight.Preflight;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.Entry;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.PieceWriter;
import org.broadsheet.editions.render.StoredBody;
import org.broadsheet.shared.WebLink;
import org.springframework.stereotype.Component;

/** Renders a digest, mends what can be mended and looks at the bytes before anybody approves. */
@Component
class VariantCheck {
    private final DigestRenderer renderer;

    VariantCheck(DigestRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * A digest before it is mended.
     *
     * @param answers of links that were asked for; the others are taken as good
     * @param others a story as its other articles tell it, the best first
     * @param titled the digest under a subject that names a story it still has
     */
    record Draft(
            Digest digest,
            Map<WebLink, LinkAnswer> answers,
            Function<Entry, List<Entry>> others,
            UnaryOperator<Digest> titled) {}

    /** {@code key} is the variant's content key. */
    Checked rendered(Draft draft, Format format, String key) {
        var mended =
                Mender.mend(
                        draft.digest(),
                        draft.answers(),
                        draft.others(),
                        some -> renderer.render(draft.titled().apply(some), format));
        var body = PieceWriter.write(mended.words(), key);
        var findings = new ArrayList<>(mended.findings());
        findings.addAll(
                Preflight.check(mended.words(), body, mended.digest().footer().postalAddress()));
        return new Checked(
                mended.digest(), mended.words(), body, level(findings), Json.write(findings));
    }

    /** Neither mended nor cut. */
    StoredBody whole(Draft draft, Format format, String key) {
        var digest = draft.titled().apply(draft.digest());
        return PieceWriter.write(renderer.render(digest, format), key);
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
