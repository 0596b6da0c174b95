package org.broadsheet.collecting.extract.body;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.jsoup.nodes.Element;

/**
 * Finds the paragraph that many outlets set between headline and text, outside the element of the
 * text: by its name, by standing in the headline's own header, or because the page gives the same
 * words as its description.
 */
final class Lead {
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![a-z])(lead|lede|leader)(?![a-z])|-lead|_lead|intro|standfirst|chapo|deck\\b"
                            + "|\\bdek\\b|teaser|excerpt|summary|subtitle|subline|subhead|sub-title|abstract"
                            + "|preface|sommario|vorspann|anleser|descri|bajada|copete|ingress|perex|sapo\\b"
                            + "|entradilla|zajawka|hero__text|einleitung|tagline|heading");
    private static final int SHORTEST = 40;
    private static final int LONGEST = 900;
    private static final int LOOK_AT = 120;
    private static final int ENOUGH_BODY = 700;
    private static final double LINKED = 0.3;
    private static final int DESCRIBED = 60;

    private final Tallies tallies;
    private final String description;

    Lead(HtmlPage page, Tallies tallies) {
        this.tallies = tallies;
        this.description = Keys.key(page.metas().first("og:description", "description").orElse(""));
    }

    Optional<String> find(Element body, String title) {
        var elements = body.getAllElements();
        var headline = headline(body, title);
        var at = headline.isEmpty() ? -1 : elements.indexOf(headline.get());
        var passed = 0;
        for (var next = at + 1; at >= 0 && next < Math.min(elements.size(), at + LOOK_AT); next++) {
            var element = elements.get(next);
            if (isLead(element, headline.get())) {
                return Optional.of(element.text().strip());
            }
            passed += element.normalName().equals("p") ? tallies.text(element) : 0;
            if (passed > ENOUGH_BODY) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Element> headline(Element body, String title) {
        var wanted = Keys.key(title);
        return body.select("h1, h2").stream()
                .filter(heading -> !wanted.isEmpty() && Keys.key(heading.text()).contains(wanted))
                .findFirst()
                .or(() -> Optional.ofNullable(body.selectFirst("h1")));
    }

    private boolean isLead(Element element, Element headline) {
        var length = tallies.text(element);
        if (length < SHORTEST || length > LONGEST || tallies.linkDensity(element) > LINKED) {
            return false;
        }
        if (element.parents().contains(headline) || element.selectFirst("h1, time, ul") != null) {
            return false;
        }
        var text = element.text().strip();
        var line = new Line(element, text);
        return (isNamed(element, length) || isInHeader(element, headline) || isDescription(text))
                && (line.endsLikeSentence() || length > 2 * SHORTEST)
                && !Phrases.isNoise(text)
                && !Phrases.endsArticle(text);
    }

    /** By its own name, or by that of a wrapper that holds nothing else. */
    private boolean isNamed(Element element, int length) {
        var level = 0;
        for (var at = element; at != null && level < 3; at = at.parent(), level++) {
            if (tallies.text(at) > length * 1.3) {
                return false;
            }
            if (NAME.matcher((at.className() + " " + at.id()).toLowerCase(Locale.ROOT)).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInHeader(Element element, Element headline) {
        var header = headline.closest("header");
        return header != null
                && element.normalName().matches("p|h2")
                && element.parents().contains(header);
    }

    private boolean isDescription(String text) {
        var key = Keys.key(text);
        return description.length() >= DESCRIBED
                && key.startsWith(description.substring(0, DESCRIBED));
    }
}
