package org.broadsheet.editions.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An encoded MIME body cut at its blanks: the one form in which a variant is kept, previewed and
 * sent.
 *
 * <p>Holds {@code pieces.size() == gaps.size() + 1}. Two readers' mails differ only in what stands
 * in the gaps.
 *
 * @param boundary of the two parts; null for a body of text alone
 */
public record StoredBody(@Nullable String boundary, List<byte[]> pieces, List<Gap> gaps) {
    private static final int FORM = 0x42_53_50_31; // BSP1

    public StoredBody {
        pieces = List.copyOf(pieces);
        gaps = List.copyOf(gaps);
        if (pieces.size() != gaps.size() + 1) {
            throw new IllegalArgumentException("a gap stands between two pieces");
        }
    }

    /** The headers that describe the body, in order, each value within one line. */
    public Map<String, String> contentHeaders() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("MIME-Version", "1.0");
        if (boundary == null) {
            headers.put("Content-Type", "text/plain; charset=utf-8");
            headers.put("Content-Transfer-Encoding", "quoted-printable");
        } else {
            headers.put("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        }
        return Collections.unmodifiableMap(headers);
    }

    /**
     * The body for one reader.
     *
     * @throws IllegalArgumentException if a blank of this body has no value, or a link is none
     */
    public byte[] fill(Map<Blank, String> values) {
        var body = new ByteArrayOutputStream(size() + 128 * gaps.size());
        var encoded = new HashMap<Gap, byte[]>();
        for (var i = 0; i < gaps.size(); i++) {
            body.writeBytes(pieces.get(i));
            body.writeBytes(encoded.computeIfAbsent(gaps.get(i), gap -> encode(gap, values)));
        }
        body.writeBytes(pieces.getLast());
        return body.toByteArray();
    }

    /** Octets without the personal ones. */
    public int size() {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    /** The HTML for one reader, decoded from these bytes; empty for a body of text alone. */
    public Optional<String> html(Map<Blank, String> values) {
        return BodyReader.html(this, values);
    }

    /** The text for one reader, decoded from these bytes. */
    public String text(Map<Blank, String> values) {
        return BodyReader.text(this, values);
    }

    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream(size() + 256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeUTF(boundary == null ? "" : boundary);
            out.writeInt(gaps.size());
            for (var gap : gaps) {
                out.writeUTF(gap.blank().name());
                out.writeUTF(gap.context().name());
            }
            for (var piece : pieces) {
                out.writeInt(piece.length);
                out.write(piece);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    public static StoredBody fromBytes(byte[] stored) {
        try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
            if (in.readInt() != FORM) {
                throw new IllegalArgumentException("not a stored body");
            }
            var boundary = in.readUTF();
            var gaps = new ArrayList<Gap>();
            for (var left = in.readInt(); left > 0; left--) {
                gaps.add(new Gap(Blank.valueOf(in.readUTF()), BlankContext.valueOf(in.readUTF())));
            }
            var pieces = new ArrayList<byte[]>();
            for (var i = 0; i <= gaps.size(); i++) {
                pieces.add(in.readNBytes(in.readInt()));
            }
            return new StoredBody(boundary.isEmpty() ? null : boundary, pieces, gaps);
        } catch (IOException cutShort) {
            throw new IllegalArgumentException("a stored body was cut short", cutShort);
        }
    }

    private static byte[] encode(Gap gap, Map<Blank, String> values) {
        var value = values.get(gap.blank());
        if (value == null) {
            throw new IllegalArgumentException("no value for the blank " + gap.blank());
        }
        var bytes = new ByteArrayOutputStream(192);
        new QuotedPrintable(bytes)
                .write(gap.context().escape(gap.blank(), gap.blank().clean(value)));
        return bytes.toByteArray();
    }
}
