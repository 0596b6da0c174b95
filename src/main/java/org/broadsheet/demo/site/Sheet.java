package org.broadsheet.demo.site;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What one address answers: a media type, bytes, and a tag that changes with them. */
final class Sheet {
    private final String mediaType;
    private final byte[] bytes;
    private final String tag;

    private Sheet(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        tag = "\"" + HexFormat.of().formatHex(digest(bytes), 0, 8) + "\"";
    }

    static Sheet of(String type, String text, Charset charset) {
        return new Sheet(type + "; charset=" + charset, text.getBytes(charset));
    }

    static Sheet picture(byte[] jpeg) {
        return new Sheet("image/jpeg", jpeg.clone());
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String tag() {
        return tag;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
