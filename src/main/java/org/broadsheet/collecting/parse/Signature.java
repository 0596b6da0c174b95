package org.broadsheet.collecting.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells pictures, archives and documents by their first bytes, before any time is spent on them.
 */
public final class Signature {
    private static final int LOOKED_AT = 512;
    private static final List<String> FORMATS =
            List.of(
                    "\u0089PNG",
                    "GIF8",
                    "\u00ff\u00d8\u00ff",
                    "PK\u0003\u0004",
                    "%PDF",
                    "ID3",
                    "OggS",
                    "\u007fELF",
                    "Rar!",
                    "BZh",
                    "7z\u00bc\u00af",
                    "\u0000asm",
                    "RIFF",
                    "\u0000\u0000\u0001\u0000");

    private Signature() {}

    public static boolean isNoText(byte[] body) {
        var head =
                new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return FORMATS.stream().anyMatch(head::startsWith) || isMostlyControls(head);
    }

    /** NUL aside, which UTF-16 is full of; a text has tabs and line ends, and hardly an escape. */
    private static boolean isMostlyControls(String head) {
        var controls = head.chars().filter(c -> c < ' ' && c != 0 && !isSpace(c)).count();
        return controls * 20 > head.length();
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1b;
    }
}
