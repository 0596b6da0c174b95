package org.broadsheet.delivery.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * What a server wrote for people: the text before the returned original.
 *
 * <p>Who it is about is read from the places where servers put an address: alone at the start of a
 * line, after "RCPT TO", or after "to" and its like.
 */
final class Notice {
    private static final String A = Addresses.ADDRESS;

    /** Where the returned mail begins, in the words of many servers, or its first trace field. */
    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "^[ \\t>*-]*(?:this is a copy of|below (?:this line )?is a copy|-+ ?original m|original (?:message|mail)\\b|(?:the )?(?:message )?headers? (?:of the original message )?follows?|the header of the original|included is a copy|enclosed is a copy|unsent message|returned m(?:essage|ail)|message headers|-+ ?copy of|-+ ?(?:message|mail) (?:text|body|header)|-+ ?undelivered message|attached is (?:the|a copy))[^\\n]*$"
                            + "|^(?:received|return-path|message-id|x-envelope-from|delivered-to):[ \\t]*\\S",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern AT_LINE_START =
            Pattern.compile(
                    "^[ \\t*>|]*(?:>>>[ \\t]*|\\d{3}[ -])?(?:\\(?(?:recipient|address|adresse|failed recipient|error sending to|delivery to|unable to deliver(?: message)? to)\\b[^\\n@<:]{0,40}:?[ \\t]*)?[\"'<\\[(]{0,2}("
                            + A
                            + ")[\"'>\\])]{0,2}(?=[ \\t]*(?:$|:|\\.\\.\\.|,|\\(|\\[|on |\\S{1,4} \\d|invalid|is |-|;|<|\\d{3}))",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern AFTER_COMMAND =
            Pattern.compile(
                    "(?:rcpt(?: to)?|rejected recipient|recipient|invalid final delivery userid|x-failed-recipients?|undeliverable to|generated (?:by|from)|attempts:|failed:)[ \\t]*:?[ \\t]*[<\"'(]*("
                            + A
                            + ")",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_WORD =
            Pattern.compile(
                    "(?:\\bto\\b|\\bfor\\b|address|recipients?|mailbox|user|account|userid|destinataire|an)\\W{1,6}("
                            + A
                            + ")",
                    Pattern.CASE_INSENSITIVE);

    /** A server that follows an alias names both; the one behind is who we wrote to. */
    private static final Pattern ALIAS =
            Pattern.compile("generated from[ \\t]+<?(" + A + ")", Pattern.CASE_INSENSITIVE);

    private final String text;

    Notice(String text) {
        this.text = text;
    }

    static Notice of(MailParts mail) {
        var texts =
                mail.parts().stream()
                        .filter(part -> part.type().startsWith("text/") && !part.isOriginal())
                        .filter(part -> !part.head().first("content-disposition").startsWith("att"))
                        .filter(part -> !part.text().isBlank())
                        .toList();
        var hasPlain = texts.stream().anyMatch(part -> !part.type().equals("text/html"));
        return new Notice(
                texts.stream()
                        .filter(part -> !hasPlain || !part.type().equals("text/html"))
                        .map(part -> beforeOriginal(plain(part)))
                        .collect(Collectors.joining("\n")));
    }

    String text() {
        return text;
    }

    /**
     * What is said of each person; empty when nobody is named.
     *
     * @param notThese who sent the mail or got the notice; meant only where nobody else is named
     */
    Map<String, String> people(List<String> notThese) {
        for (var place : List.of(AT_LINE_START, AFTER_COMMAND, AFTER_WORD)) {
            var found = found(place, notThese);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return found(AT_LINE_START, List.of());
    }

    /** The words about one address: from where it stands to where another one does. */
    String about(String address, List<String> others) {
        var lower = text.toLowerCase(Locale.ROOT);
        var start = lower.indexOf(address.toLowerCase(Locale.ROOT));
        if (start < 0 || others.isEmpty()) {
            return text;
        }
        var end = text.length();
        for (var other : others) {
            var next = lower.indexOf(other.toLowerCase(Locale.ROOT), start + address.length());
            end = next < 0 ? end : Math.min(end, next);
        }
        return text.substring(start, end);
    }

    private Map<String, String> found(Pattern place, List<String> notThese) {
        var starts = new ArrayList<Integer>();
        var names = new ArrayList<String>();
        var matcher = place.matcher(text);
        while (matcher.find()) {
            var address = matcher.group(1).replaceFirst("^[.'`/=]+", "");
            if (!notThese.contains(address.toLowerCase(Locale.ROOT))) {
                starts.add(matcher.start());
                names.add(address);
            }
        }
        var people = new LinkedHashMap<String, String>();
        var alias = names.size() == 1 ? ALIAS.matcher(text) : null;
        if (alias != null && alias.find()) {
            names.set(0, alias.group(1));
        }
        var spelling = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var i = 0; i < names.size(); i++) {
            var end = i + 1 < names.size() ? starts.get(i + 1) : text.length();
            var name = spelling.computeIfAbsent(names.get(i), same -> same);
            people.merge(name, text.substring(starts.get(i), end), String::concat);
        }
        if (people.size() == 1) {
            people.replaceAll((_, _) -> text);
        }
        return people;
    }

    private static String plain(MailParts.Part part) {
        if (!part.type().equals("text/html")) {
            return part.text();
        }
        var page = Jsoup.parse(part.text());
        page.select("p, br, div, tr, td, li, h1, h2, h3, h4, hr, pre").prepend("\n").append("\n");
        return page.wholeText();
    }

    private static String beforeOriginal(String text) {
        var original = ORIGINAL.matcher(text);
        return original.find() && original.start() > 0 ? text.substring(0, original.start()) : text;
    }
}
