package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.delivery.Delivery;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Preview;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.ReaderLinks.Named;
import org.broadsheet.subscribers.ReaderLinks.Purpose;
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
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src https: http: data:; base-uri 'none'; frame-ancestors 'none'";

    private final ReaderLinks links;
    private final Deliveries deliveries;
    private final Preview preview;

    BrowserViewController(ReaderLinks links, Deliveries deliveries, Preview preview) {
        this.links = links;
        this.deliveries = deliveries;
        this.preview = preview;
    }

    @GetMapping("/v/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Robots-Tag", "noindex");
        return links.check(Purpose.BROWSER, token)
                .flatMap(this::delivered)
                .flatMap(delivery -> Optional.ofNullable(delivery.variant()))
                .map(variant -> page(preview.of(variant)))
                .orElseGet(() ->
                        ResponseEntity.status(404)
                                .contentType(MediaType.TEXT_PLAIN)
                                .body(
                                        "This digest is no longer kept here, or the link was cut off.\n"));
    }

    private Optional<Delivery> delivered(Named named) {
        return deliveries.of(named.subscriber()).stream()
                .filter(delivery -> delivery.edition().equals(new EditionId(named.edition())))
                .findFirst();
    }

    private static ResponseEntity<String> page(Preview.Previewed digest) {
        var html = digest.html();
        return html == null
                ? ResponseEntity.ok()
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .body(digest.text())
                : ResponseEntity.ok()
                        .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                        .body(html);
    }
}
