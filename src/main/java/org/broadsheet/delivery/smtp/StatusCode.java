package org.broadsheet.delivery.smtp;

import java.util.regex.Pattern;

/**
 * What a reply says in numbers, and the command it answered.
 *
 * @param reply the three digits of RFC 5321
 * @param enhanced the status of RFC 3463, such as {@code 5.1.1}, or empty
 */
public record StatusCode(int reply, String enhanced, Phase answered) {
    private static final Pattern ENHANCED =
            Pattern.compile("^\\s*([245]\\.\\d{1,3}\\.\\d{1,3})(?![.\\d])");

    static StatusCode of(int reply, String text, Phase answered) {
        var status = ENHANCED.matcher(text);
        return new StatusCode(reply, status.find() ? status.group(1) : "", answered);
    }

    /** True when the refusal is of our sender address or greeting, before any person was named. */
    public boolean concernsUs() {
        return answered == Phase.CONNECT || answered == Phase.MAIL;
    }
}
