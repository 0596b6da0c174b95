package org.broadsheet.web.subscriber;

import java.time.Duration;
import java.util.regex.Pattern;
import org.broadsheet.editions.pictures.Pictures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pictures of digests: named by their bytes, so that they may be cached for ever. */
@Controller
class PictureController {
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{32})\\.(jpg|png)");

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/pictures/{file}")
    ResponseEntity<byte[]> picture(@PathVariable String file) {
        var name = FILE.matcher(file);
        return name.matches()
                ? pictures.find(name.group(1))
                        .filter(stored -> stored.picture().file().equals(file))
                        .map(PictureController::answer)
                        .orElseGet(PictureController::unknown)
                : unknown();
    }

    private static ResponseEntity<byte[]> answer(Pictures.Stored stored) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.picture().mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("Content-Disposition", "inline")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(stored.bytes());
    }

    private static ResponseEntity<byte[]> unknown() {
        return ResponseEntity.notFound().build();
    }
}
