package org.broadsheet.web.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadsheet.editions.PastEditions.Past;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that caches may keep, with the headers an archive's pages share. */
final class ArchiveAnswers {
    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private ArchiveAnswers() {}

    static ResponseEntity<String> of(
            ArchiveShelf.Shelf shelf, MediaType type, List<Past> editions, String body) {
        var answer =
                ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(FIVE_MINUTES)
                        .eTag(tag(editions))
                        .lastModified(newest(editions));
        if (!shelf.isIndexed()) {
            answer.header("X-Robots-Tag", "noindex");
        }
        return answer.body(body);
    }

    /** Alike as long as no edition came and none was revised. */
    static String tag(List<Past> editions) {
        var hashes = new StringBuilder();
        editions.forEach(past -> hashes.append(past.edition().number()).append(past.hash()));
        return "\""
                + String.format(
                        Locale.ROOT, "%d-%08x", editions.size(), hashes.toString().hashCode())
                + "\"";
    }

    static Instant newest(List<Past> editions) {
        return editions.stream().map(Past::wentOutAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    static ResponseEntity<String> nothing() {
        return ResponseEntity.status(404)
                .contentType(MediaType.TEXT_PLAIN)
                .body("There is no such archive, or no such edition in it.\n");
    }
}
