package org.broadsheet.collecting.extract.facts;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.broadsheet.collecting.extract.page.LazyImages;
import org.jsoup.nodes.Element;

/** Finds the address of the picture that belongs to the article, as the page wrote it. */
public final class Pictures {
    private static final Pattern DECORATION =
            Pattern.compile(
                    "(?i).*(logo|sprite|icon|avatar|placeholder|default|blank|spacer|pixel|1x1)[^/]*$|data:.*|.*\\.svg(\\?.*)?");
    private static final int SMALLEST = 200;

    private Pictures() {}

    /** Candidates, the surest first. */
    public static Stream<String> find(HtmlPage page, Element article) {
        return Stream.of(
                        page.metas().all("og:image", "og:image:url", "og:image:secure_url"),
                        page.article().addresses("image"),
                        page.article().addresses("thumbnailUrl"),
                        page.metas()
                                .all(
                                        "twitter:image",
                                        "twitter:image:src",
                                        "parsely-image-url",
                                        "sailthru.image.full"),
                        page.document().select("link[rel=image_src]").stream()
                                .map(link -> link.attr("href")),
                        inText(article).stream())
                .flatMap(addresses -> addresses)
                .filter(address -> !DECORATION.matcher(address).matches());
    }

    private static Optional<String> inText(Element article) {
        return article.select("img, amp-img").stream()
                .filter(image -> !isSmall(image.attr("width")) && !isSmall(image.attr("height")))
                .map(LazyImages::source)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isSmall(String size) {
        return size.matches("\\d{1,3}(px)?") && Integer.parseInt(size.replace("px", "")) < SMALLEST;
    }
}
