package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.Delivery;
import org.broadsheet.editions.BrowserDigests;
import org.broadsheet.editions.EditionId;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.ReaderLinks.Named;
import org.broadsheet.subscribers.ReaderLinks.Purpose;
import org.jsoup.Jsoup;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The digest in the browser, from the very bytes that were mailed, without anything personal: a
 * forwarded link must not carry a reader's rights.
 */
@Controller
class BrowserViewController {
    /**
     * Mail markup has its styles inline and its pictures elsewhere; it has no script and no form.
     */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src https: http: data:; base-uri 'none'; frame-ancestors 'none'";

    private final ReaderLinks links;
    private final Deliveries deliveries;
    private final BrowserDigests digests;
    private final MailingLists lists;

    BrowserViewController(
            ReaderLinks links, Deliveries deliveries, BrowserDigests digests, MailingLists lists) {
        this.links = links;
        this.deliveries = deliveries;
        this.digests = digests;
        this.lists = lists;
    }

    @GetMapping("/v/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "private, max-age=300");
        var named = links.check(Purpose.BROWSER, token);
        return named.flatMap(this::delivered)
                .flatMap(delivery -> Optional.ofNullable(delivery.variant()))
                .map(variant -> page(named.get(), digests.of(variant)))
                .orElseGet(() ->
                        ResponseEntity.status(404)
                                .contentType(MediaType.TEXT_PLAIN)
                                .body(
                                        "This digest is no longer kept here, or the link was cut off.\n"));
    }

    private Optional<Delivery> delivered(Named named) {
        return deliveries.of(named.subscriber()).stream()
                .filter(delivery -> delivery.edition().equals(new EditionId(named.number())))
                .findFirst();
    }

    private ResponseEntity<String> page(Named named, BrowserDigests.Page digest) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(withManageMine(digest, lists.get(named.list()).key()));
    }

    /** Who forwarded the mail must not hand on their rights: the link is mailed to its owner. */
    private static String withManageMine(BrowserDigests.Page digest, String key) {
        var page = Jsoup.parse(digest.html());
        page.outputSettings().prettyPrint(false);
        var line = page.body().appendElement("p");
        line.attr(
                "style",
                "margin:0;padding:16px 24px 40px;text-align:center;font-family:sans-serif;font-size:15px");
        line.appendElement("a").attr("href", "/s/" + key).text(word(digest, "footer.subscribe"));
        line.appendText(" \u00b7 ");
        line.appendElement("a")
                .attr("href", "/s/" + key + "#link-title")
                .text(word(digest, "browser.manage"));
        return page.outerHtml();
    }

    private static String word(BrowserDigests.Page digest, String key) {
        return ResourceBundle.getBundle(
                        "messages/digest",
                        digest.language(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
