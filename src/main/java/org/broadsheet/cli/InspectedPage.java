package org.broadsheet.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.broadsheet.collecting.extract.PageSource;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page on this machine that someone wants looked at.
 *
 * @param name as given, and as repeated in the answer
 * @param url where it once stood
 */
record InspectedPage(String name, Path path, @Nullable String url, @Nullable String contentType) {
    private static final int LARGEST = 16 * 1024 * 1024;

    /** A line of a manifest; its relative files count from the manifest's folder. */
    static InspectedPage of(JsonNode line, Path manifest) {
        var file = line.path("file").asString("");
        return new InspectedPage(
                file,
                manifest.toAbsolutePath().resolveSibling(file),
                line.path("url").asStringOpt().orElse(null),
                line.path("contentType").asStringOpt().orElse(null));
    }

    PageSource read() throws IOException {
        return new PageSource(
                plain(Files.readAllBytes(path)), link().orElse(null), contentType, null);
    }

    private Optional<WebLink> link() {
        return url == null ? Optional.empty() : WebLink.parse(url);
    }

    /** Unpacks gzip (RFC 1952 magic number), at most 16 MiB of it. */
    private static byte[] plain(byte[] bytes) throws IOException {
        if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readNBytes(LARGEST);
        }
    }
}
