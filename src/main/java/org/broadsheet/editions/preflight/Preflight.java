package org.broadsheet.editions.preflight;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.editions.render.BlankContext;
import org.broadsheet.editions.render.Gap;
import org.broadsheet.editions.render.RenderedDigest;
import org.broadsheet.editions.render.StoredBody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Judges one variant by its stored bytes, filled for a made-up reader and read back. */
public final class Preflight {
    private static final Map<Blank, String> NOBODY =
            Stream.of(Blank.values())
                    .collect(
                            Collectors.toMap(
                                    blank -> blank,
                                    blank ->
                                            blank.isLink()
                                                    ? "https://example.org/" + blank.name()
                                                    : blank.name()));

    private Preflight() {}

    /**
     * Everything found, the worst first.
     *
     * @param postalAddress that the mail must show
     */
    public static List<Finding> check(RenderedDigest words, StoredBody body, String postalAddress) {
        var findings = new ArrayList<Finding>();
        findings.addAll(SubjectCheck.check(words.subject(), words.preheader()));
        findings.addAll(LineCheck.check(body.fill(NOBODY), LineCheck.LONGEST_ENCODED));
        findings.addAll(wayOut(body));
        try {
            findings.addAll(parts(body, postalAddress));
        } catch (IllegalStateException unreadable) {
            findings.add(Finding.blocks("unreadable", String.valueOf(unreadable.getMessage())));
        }
        findings.sort(Comparator.comparing(Finding::level));
        return List.copyOf(findings);
    }

    public static boolean blocks(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.level() == Level.BLOCKS);
    }

    private static List<Finding> parts(StoredBody body, String postalAddress) {
        var text = body.text(NOBODY);
        var html = body.html(NOBODY);
        var findings = new ArrayList<Finding>();
        findings.addAll(PartCheck.leftOvers(text));
        findings.addAll(PartCheck.address(text, postalAddress));
        var page = html.map(Jsoup::parse).orElse(null);
        findings.addAll(TextCheck.check(text, page));
        if (page != null) {
            findings.addAll(markup(html.orElseThrow(), page, postalAddress));
        }
        return findings.stream().distinct().toList();
    }

    private static List<Finding> markup(String markup, Document page, String postalAddress) {
        var findings = new ArrayList<Finding>();
        findings.addAll(PartCheck.leftOvers(markup));
        findings.addAll(PartCheck.address(page.text(), postalAddress));
        findings.addAll(PartCheck.markup(page, markup.getBytes(StandardCharsets.UTF_8).length));
        return findings;
    }

    private static List<Finding> wayOut(StoredBody body) {
        var needed =
                body.boundary() == null
                        ? Set.of(BlankContext.TEXT)
                        : Set.of(BlankContext.TEXT, BlankContext.HTML_ATTRIBUTE);
        return needed.stream()
                .filter(place -> !body.gaps().contains(new Gap(Blank.UNSUBSCRIBE_LINK, place)))
                .map(place ->
                        Finding.blocks(
                                "no-unsubscribe", place == BlankContext.TEXT ? "text" : "HTML"))
                .toList();
    }
}
