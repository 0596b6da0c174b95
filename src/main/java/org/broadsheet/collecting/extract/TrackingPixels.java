package org.broadsheet.collecting.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Takes out pictures that nobody is meant to see: they only report who opened the text. */
final class TrackingPixels {
    private static final Pattern TINY = Pattern.compile("\\s*[01](\\.0+)?\\s*(px)?\\s*");
    private static final Pattern TINY_STYLE =
            Pattern.compile(
                    "(?i).*(display\\s*:\\s*none|visibility\\s*:\\s*hidden|"
                            + "(?<![-\\w])(width|height)\\s*:\\s*[01](px)?\\s*(;.*|!.*)?$).*");
    private static final Pattern REPORTER =
            Pattern.compile(
                    "(?i)https?://([^/]*\\.)?(feeds\\.feedburner\\.com/~|feedsportal\\.com|"
                            + "pixel\\.wp\\.com|stats\\.wordpress\\.com|doubleclick\\.net|"
                            + "google-analytics\\.com|googleadservices\\.com|"
                            + "facebook\\.com/tr|scorecardresearch\\.com|ioam\\.de|"
                            + "vgwort\\.de|quantserve\\.com|tinypass\\.com|"
                            + "list-manage\\.com/track|blogger\\.googleusercontent\\.com/tracker|"
                            + "feeds\\.wordpress\\.com/1\\.0/|linksynergy\\.com/fs-bin/show|"
                            + "assoc-amazon\\.|ir-[a-z]{2}\\.amazon-adsystem\\.com).*");

    private TrackingPixels() {}

    static void remove(Element body) {
        for (var image : body.select("img")) {
            if (isPixel(image)) {
                image.remove();
            }
        }
    }

    private static boolean isPixel(Element image) {
        return isTiny(image.attr("width"), image.attr("height"))
                || isTiny(image.attr("height"), image.attr("width"))
                || TINY_STYLE.matcher(image.attr("style")).matches()
                || REPORTER.matcher(image.absUrl("src")).matches()
                || REPORTER.matcher(image.attr("src")).matches();
    }

    private static boolean isTiny(String side, String otherSide) {
        return TINY.matcher(side).matches()
                && (otherSide.isEmpty() || TINY.matcher(otherSide).matches());
    }
}
