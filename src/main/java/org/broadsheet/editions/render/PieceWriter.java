package org.broadsheet.editions.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Encodes rendered words as a MIME body, once for all readers of a variant (RFC 2045, 2046).
 *
 * <p>{@code multipart/alternative}, text first and HTML last, both quoted-printable UTF-8. The
 * boundary begins with {@code =_}, which no quoted-printable line can hold, and is derived from the
 * variant's key, so that writing twice gives equal bytes.
 */
public final class PieceWriter {
    private static final int KEY_LENGTH = 24;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    private final List<byte[]> pieces = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private PieceWriter() {}

    /**
     * The body of a variant.
     *
     * @param variantKey at least 24 letters or digits that differ from variant to variant
     */
    public static StoredBody write(RenderedDigest digest, String variantKey) {
        return new PieceWriter().body(digest.text(), digest.html(), variantKey);
    }

    /**
     * The body of a notice.
     *
     * @param key at least 24 letters or digits that differ from notice to notice
     */
    public static StoredBody write(RenderedNotice notice, String key) {
        return new PieceWriter().body(notice.text(), notice.html(), key);
    }

    private StoredBody body(String text, @Nullable String html, String key) {
        if (html == null) {
            encode(BlankedText.ofPlain(text));
            return finish(null);
        }
        var boundary = "=_" + key.substring(0, KEY_LENGTH);
        part(boundary, "text/plain", BlankedText.ofPlain(text));
        part(boundary, "text/html", BlankedText.ofHtml(html));
        ascii("\r\n--" + boundary + "--\r\n");
        return finish(boundary);
    }

    private void part(String boundary, String type, BlankedText content) {
        ascii((bytes.size() + pieces.size() == 0 ? "" : "\r\n") + "--" + boundary + "\r\n");
        ascii("Content-Type: " + type + "; charset=utf-8\r\n");
        ascii("Content-Transfer-Encoding: quoted-printable\r\n\r\n");
        encode(content);
    }

    private void encode(BlankedText content) {
        var encoder = new QuotedPrintable(bytes);
        for (var i = 0; i < content.gaps().size(); i++) {
            encoder.write(content.texts().get(i));
            encoder.softBreakUnlessAtHead();
            cut(content.gaps().get(i));
            encoder.softBreak();
        }
        encoder.write(content.texts().getLast());
    }

    private void cut(Gap gap) {
        pieces.add(bytes.toByteArray());
        gaps.add(gap);
        bytes.reset();
    }

    private void ascii(String line) {
        bytes.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
    }

    private StoredBody finish(@Nullable String boundary) {
        pieces.add(bytes.toByteArray());
        return new StoredBody(boundary, pieces, gaps);
    }
}
