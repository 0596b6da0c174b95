package org.broadsheet.editions.preflight;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.Entry;
import org.broadsheet.editions.render.RenderedDigest;
import org.broadsheet.editions.render.Section;
import org.broadsheet.shared.WebLink;

/**
 * Mends what can be mended without asking: dead links, empty sections, too much for one mail,
 * pictures without alt.
 */
public final class Mender {
    /** Some way under the 102 KB at which Gmail cuts, for what one reader's blanks add. */
    private static final int LARGEST_HTML = 90 * 1024;

    private static final Pattern IMAGE_WITHOUT_ALT = Pattern.compile("<img(?![^>]*\\salt=)");

    private final Function<Digest, RenderedDigest> renderer;
    private final List<Finding> findings = new ArrayList<>();

    private Mender(Function<Digest, RenderedDigest> renderer) {
        this.renderer = renderer;
    }

    /**
     * The digest as it can go out, and its words.
     *
     * @param answers of the links that were asked for; a link not among them is taken as good
     * @param others a story as its other articles tell it, the best first
     * @param renderer of this variant's format
     */
    public static Mended mend(
            Digest digest,
            Map<WebLink, LinkAnswer> answers,
            Function<Entry, List<Entry>> others,
            Function<Digest, RenderedDigest> renderer) {
        var links = new LinkMender(answers, others);
        var linked = links.mend(digest);
        var mender = new Mender(renderer);
        mender.findings.addAll(links.findings());
        return mender.finish(mender.withoutEmptySections(linked));
    }

    private Digest withoutEmptySections(Digest digest) {
        var filled = new ArrayList<Section>();
        for (var section : digest.sections()) {
            if (section.entries().isEmpty()) {
                findings.add(Finding.mended("section-left-out", section.title()));
            } else {
                filled.add(section);
            }
        }
        return digest.withSections(filled, digest.moreInBrowser());
    }

    private Mended finish(Digest digest) {
        var words = renderer.apply(digest);
        if (!isTooLarge(words)) {
            return new Mended(digest, withAlts(words), findings);
        }
        var fits = 0;
        var tooMany = digest.stories();
        while (tooMany - fits > 1) {
            var middle = (fits + tooMany) / 2;
            if (isTooLarge(renderer.apply(DigestCut.to(digest, middle)))) {
                tooMany = middle;
            } else {
                fits = middle;
            }
        }
        findings.add(Finding.mended("moved-to-browser", digest.stories() - fits));
        var cut = DigestCut.to(digest, fits);
        return new Mended(cut, withAlts(renderer.apply(cut)), findings);
    }

    private static boolean isTooLarge(RenderedDigest words) {
        return words.html() != null
                && words.html().getBytes(StandardCharsets.UTF_8).length > LARGEST_HTML;
    }

    private RenderedDigest withAlts(RenderedDigest words) {
        var html = words.html();
        if (html == null || !IMAGE_WITHOUT_ALT.matcher(html).find()) {
            return words;
        }
        findings.add(Finding.mended("alt-added"));
        var mended = IMAGE_WITHOUT_ALT.matcher(html).replaceAll("<img alt=\"\"");
        return new RenderedDigest(words.subject(), words.preheader(), mended, words.text());
    }
}
