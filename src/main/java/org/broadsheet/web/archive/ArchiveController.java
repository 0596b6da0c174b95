package org.broadsheet.web.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.broadsheet.editions.BrowserDigests;
import org.broadsheet.editions.PastEditions.Past;
import org.broadsheet.web.archive.ArchiveShelf.Shelf;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The archive's addresses. */
@Controller
class ArchiveController {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final ArchiveShelf archive;
    private final BrowserDigests digests;

    ArchiveController(ArchiveShelf archive, BrowserDigests digests) {
        this.archive = archive;
        this.digests = digests;
    }

    @GetMapping("/archive/{key}")
    ResponseEntity<String> index(@PathVariable String key) {
        return all(key, html(), ArchiveShelf.ALL, ArchivePages::index);
    }

    @GetMapping("/archive/{key}/rss.xml")
    ResponseEntity<String> rss(@PathVariable String key) {
        return all(
                key,
                xml("rss+xml"),
                ArchiveShelf.FEED,
                (shelf, past) -> new ArchiveFeeds(shelf, past).rss());
    }

    @GetMapping("/archive/{key}/atom.xml")
    ResponseEntity<String> atom(@PathVariable String key) {
        return all(
                key,
                xml("atom+xml"),
                ArchiveShelf.FEED,
                (shelf, past) -> new ArchiveFeeds(shelf, past).atom());
    }

    @GetMapping("/archive/{key}/feed.json")
    ResponseEntity<String> json(@PathVariable String key) {
        return all(
                key,
                xml("feed+json"),
                ArchiveShelf.FEED,
                (shelf, past) -> new ArchiveFeeds(shelf, past).json());
    }

    @GetMapping("/archive/{key}/sitemap.xml")
    ResponseEntity<String> sitemap(@PathVariable String key) {
        return all(key, xml("xml"), ArchiveShelf.ALL, ArchivePages::sitemap);
    }

    @GetMapping("/archive/{key}/{number:[0-9]{1,9}}")
    ResponseEntity<String> edition(@PathVariable String key, @PathVariable int number) {
        var shelf = archive.find(key);
        var past = shelf.flatMap(it -> archive.edition(it, number));
        if (shelf.isEmpty() || past.isEmpty()) {
            return ArchiveAnswers.nothing();
        }
        var page = digests.whole(past.get().edition(), shelf.get().list());
        return safe(
                ArchiveAnswers.of(
                        shelf.get(),
                        html(),
                        List.of(past.get()),
                        ArchivePages.edition(shelf.get(), past.get(), page.html())));
    }

    private ResponseEntity<String> all(
            String key, MediaType type, int most, BiFunction<Shelf, List<Past>, String> body) {
        return archive.find(key)
                .map(shelf -> {
                    var editions = archive.editions(shelf, most);
                    return safe(
                            ArchiveAnswers.of(shelf, type, editions, body.apply(shelf, editions)));
                })
                .orElseGet(ArchiveAnswers::nothing);
    }

    private static ResponseEntity<String> safe(ResponseEntity<String> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> headers.putAll(answer.getHeaders()))
                .header("Content-Security-Policy", POLICY)
                .body(answer.getBody());
    }

    private static MediaType html() {
        return new MediaType("text", "html", StandardCharsets.UTF_8);
    }

    private static MediaType xml(String type) {
        return new MediaType("application", type, StandardCharsets.UTF_8);
    }
}
