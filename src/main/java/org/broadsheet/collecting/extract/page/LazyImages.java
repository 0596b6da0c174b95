package org.broadsheet.collecting.extract.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Puts back the address that a page hid from the browser until its script had run. */
public final class LazyImages {
    private static final List<String> HIDDEN_SOURCES =
            List.of(
                    "data-src",
                    "data-lazy-src",
                    "data-original",
                    "data-orig-file",
                    "data-url",
                    "data-hi-res-src",
                    "data-full-src",
                    "data-image",
                    "data-lazy");
    private static final List<String> SOURCE_SETS =
            List.of("data-srcset", "data-lazy-srcset", "srcset");
    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "(?i)data:.*|about:blank|.*(spacer|placeholder|blank|transparent|lazy[-_]?load|"
                            + "grey|1x1|loading)[^/]*\\.(gif|png|svg)(\\?.*)?");

    private LazyImages() {}

    public static void unwrap(Element body) {
        for (var amp : body.select("amp-img")) {
            amp.tagName("img");
        }
        for (var image : body.select("img")) {
            source(image).ifPresent(address -> image.attr("src", address));
        }
        for (var fallback : body.select("noscript")) {
            unwrapFallback(fallback);
        }
    }

    /** The picture's own address, the widest one where the page offers several. */
    public static Optional<String> source(Element image) {
        var plain = image.attr("src").strip();
        if (!plain.isEmpty() && !PLACEHOLDER.matcher(plain).matches()) {
            return Optional.of(plain);
        }
        return HIDDEN_SOURCES.stream()
                .map(name -> image.attr(name).strip())
                .filter(address -> !address.isEmpty() && !PLACEHOLDER.matcher(address).matches())
                .findFirst()
                .or(() -> widest(image));
    }

    private static Optional<String> widest(Element image) {
        return SOURCE_SETS.stream()
                .map(image::attr)
                .filter(set -> !set.isBlank())
                .flatMap(set -> Arrays.stream(set.split(",\\s+")))
                .map(String::strip)
                .filter(choice -> !choice.startsWith("data:"))
                .max(Comparator.comparingDouble(LazyImages::width))
                .map(choice -> choice.split("\\s+", 2)[0]);
    }

    private static double width(String choice) {
        var parts = choice.split("\\s+", 3);
        var digits = parts.length < 2 ? "" : parts[1].replaceAll("[^0-9.]", "");
        return digits.matches("\\d{1,6}(\\.\\d{1,3})?") ? Double.parseDouble(digits) : 0;
    }

    private static void unwrapFallback(Element fallback) {
        var inside = Parser.parseBodyFragment(fallback.html(), fallback.baseUri()).body();
        var picture = inside.selectFirst("img[src]");
        if (picture == null || inside.hasText()) {
            return;
        }
        var lazy = fallback.previousElementSibling();
        if (lazy != null && lazy.is("img") && source(lazy).isPresent()) {
            return;
        }
        if (lazy != null && lazy.is("img")) {
            lazy.remove();
        }
        fallback.before(picture);
    }
}
