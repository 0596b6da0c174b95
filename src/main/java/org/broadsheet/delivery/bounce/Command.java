package org.broadsheet.delivery.bounce;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which SMTP command was refused, as far as a notice tells. */
enum Command {
    RCPT(
            "in reply to rcpt|after rcpt to|rcpt_to\\]|following rcpt|rcpt command|does not like recipient|did not like our rcpt|>>> rcpt[^\\n]*\\n(?:<<< 2[^\\n]*\\n){0,20}<<< [45]|state 1[34]\\)|rejected recipient|smtp command\\s+rcpt"),
    DATA(
            "end of data|after data|data command|text command|failed after i sent the message|did not like our data|>>> data[^\\n]*\\n(?:<<< [235][^\\n]*\\n){0,20}|state 1[78]\\)|smtp command\\s+data"),
    MAIL(
            "in reply to mail|after mail from|following mail|did not like our mail|>>> mail[^\\n]*\\n<<< [45]|does not like sender|smtp command\\s+mail"),
    CONNECT(
            "after initial connection|in reply to (?:end of )?(?:helo|ehlo|greeting)|(?:helo|ehlo) command|after (?:helo|ehlo)"),
    UNKNOWN("");

    private final Pattern words;

    Command(String words) {
        this.words = Pattern.compile(words);
    }

    static Command in(String notice) {
        var text = notice.toLowerCase(Locale.ROOT);
        for (var command : values()) {
            if (command.words.matcher(text).find()) {
                return command;
            }
        }
        return UNKNOWN;
    }

    String key() {
        return this == UNKNOWN ? "" : name();
    }
}
