package org.broadsheet.delivery.smtp;

import java.util.stream.Collectors;

/** A server's answer: its code, and its words in one line without the codes. */
record SmtpReply(int code, String text, Phase answered) {
    private static final int LONGEST = 500;

    static SmtpReply of(int code, String lines, Phase answered) {
        var words =
                lines.lines()
                        .map(line -> line.length() > 4 ? line.substring(4).strip() : "")
                        .collect(Collectors.joining(" "));
        var clean = words.replaceAll("\\p{Cntrl}", " ").strip();
        return new SmtpReply(code, clean.substring(0, Math.min(LONGEST, clean.length())), answered);
    }

    StatusCode status() {
        return StatusCode.of(code, text, answered);
    }

    /** As kept in the ledger: {@code 250 2.0.0 Ok: queued as 4cXyz}. */
    String line() {
        return code + " " + text;
    }
}
