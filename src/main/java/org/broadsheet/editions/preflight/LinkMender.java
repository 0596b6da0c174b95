package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.editions.render.AlsoReportedBy;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.Entry;
import org.broadsheet.editions.render.Section;
import org.broadsheet.shared.WebLink;

/** Puts a story's next article where the page of the first is gone; without one, the story goes. */
final class LinkMender {
    private final Map<WebLink, LinkAnswer> answers;
    private final Function<Entry, List<Entry>> others;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param others the same story told by its other articles, the best first
     */
    LinkMender(Map<WebLink, LinkAnswer> answers, Function<Entry, List<Entry>> others) {
        this.answers = answers;
        this.others = others;
    }

    Digest mend(Digest digest) {
        return digest.withSections(
                digest.sections().stream().map(this::mend).toList(), digest.moreInBrowser());
    }

    List<Finding> findings() {
        return findings;
    }

    private Section mend(Section section) {
        return section.withEntries(
                section.entries().stream().map(this::mend).flatMap(Optional::stream).toList());
    }

    private Optional<Entry> mend(Entry entry) {
        if (!isGone(entry.link())) {
            return Optional.of(withoutGone(entry));
        }
        var next = others.apply(entry).stream().filter(other -> !isGone(other.link())).findFirst();
        findings.add(
                next.map(other ->
                                Finding.mended(
                                        "link-replaced",
                                        entry.headline(),
                                        entry.outletName(),
                                        other.outletName()))
                        .orElseGet(() ->
                                Finding.mended(
                                        "story-dropped", entry.headline(), entry.outletName())));
        return next.map(this::withoutGone);
    }

    private Entry withoutGone(Entry entry) {
        var gone = entry.alsoReportedBy().stream().filter(other -> isGone(other.link())).toList();
        gone.forEach(other ->
                findings.add(Finding.mended("also-dropped", entry.headline(), other.outletName())));
        return gone.isEmpty() ? entry : entry.withAlsoReportedBy(left(entry, gone));
    }

    private static List<AlsoReportedBy> left(Entry entry, List<AlsoReportedBy> gone) {
        return entry.alsoReportedBy().stream().filter(other -> !gone.contains(other)).toList();
    }

    private boolean isGone(WebLink link) {
        return answers.get(link) == LinkAnswer.GONE;
    }
}
