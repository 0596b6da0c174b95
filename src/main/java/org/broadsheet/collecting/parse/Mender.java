package org.broadsheet.collecting.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jdom2.Verifier;
import org.jsoup.nodes.Entities;

/**
 * Mends the faults that real feeds have, in the text, so that a strict reader can take them.
 *
 * <p>{@link #strip} is harmless and always done: what stands before the first tag, the declaration
 * (the text is decoded already) and the DOCTYPE go. {@link #mend} is the second try: bare
 * ampersands and angle brackets, HTML's named entities, forbidden code points, comments, prefixes
 * nobody declared, and the half of an entry at the end of a document that was cut off. CDATA is
 * copied as it is, forbidden code points aside.
 */
final class Mender {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]*));");
    private static final Pattern OWN_ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s+(?:\"([^\"<&%]*)\"|'([^'<&%]*)')\\s*>");
    private static final Pattern PREFIX = Pattern.compile("[<\\s/]([A-Za-z_][\\w.-]*):[A-Za-z_]");
    private static final Pattern ROOT = Pattern.compile("<[A-Za-z_][\\w.:-]*");
    private static final Pattern CLOSED_ENTRY =
            Pattern.compile("</(?:\\w+:)?(item|entry)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSED_ROOT =
            Pattern.compile("</(?:\\w+:)?(rss|feed|rdf|channel)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final String CDATA = "<![CDATA[";

    private final Map<String, String> ownEntities = new HashMap<>();

    String strip(String text) {
        var start = text.indexOf('<');
        var rest = start < 0 ? "" : text.substring(start);
        if (rest.startsWith("<?xml ")
                || rest.startsWith("<?xml\t")
                || rest.startsWith("<?xml\n")
                || rest.startsWith("<?xml\r")) {
            var end = rest.indexOf("?>");
            var next = rest.indexOf('<', 1);
            rest =
                    end < 0 || (next >= 0 && next < end)
                            ? rest.substring(Math.max(next, 0))
                            : rest.substring(end + 2);
        }
        return withoutDoctype(rest);
    }

    String mend(String text) {
        return declarePrefixes(mendMarkup(cutOpenEntry(text)));
    }

    private String withoutDoctype(String text) {
        var start = text.indexOf("<!DOCTYPE");
        if (start < 0) {
            start = text.indexOf("<!doctype");
        }
        var firstTag = ROOT.matcher(text);
        if (start < 0 || (firstTag.find() && firstTag.start() < start)) {
            return text;
        }
        var end = endOfDoctype(text, start);
        var own = OWN_ENTITY.matcher(text).region(start, end);
        while (own.find()) {
            ownEntities.put(own.group(1), own.group(2) == null ? own.group(3) : own.group(2));
        }
        var rest = text.substring(0, start) + text.substring(end);
        return ownEntities.isEmpty() ? rest : mendMarkup(rest);
    }

    private static int endOfDoctype(String text, int start) {
        var inSubset = false;
        for (var i = start; i < text.length(); i++) {
            var c = text.charAt(i);
            inSubset = c == '[' || (inSubset && c != ']');
            if (c == '>' && !inSubset) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static String cutOpenEntry(String text) {
        var lastEntry = -1;
        var closed = CLOSED_ENTRY.matcher(text);
        while (closed.find()) {
            lastEntry = closed.end();
        }
        return lastEntry < 0 || CLOSED_ROOT.matcher(text).region(lastEntry, text.length()).find()
                ? text
                : text.substring(0, lastEntry);
    }

    private String mendMarkup(String text) {
        var out = new StringBuilder(text.length() + 64);
        var at = 0;
        while (at < text.length()) {
            at = mendAt(text, at, out);
        }
        return out.toString();
    }

    /** Writes what stands at one place, mended, and answers where the next thing begins. */
    private int mendAt(String text, int at, StringBuilder out) {
        var c = text.charAt(at);
        if (c == '<') {
            return mendTag(text, at, out);
        }
        if (c == '&') {
            return mendReference(text, at, out);
        }
        var point = text.codePointAt(at);
        if (Verifier.isXMLCharacter(point)) {
            out.appendCodePoint(point);
        }
        return at + Character.charCount(point);
    }

    private static int mendTag(String text, int at, StringBuilder out) {
        if (text.startsWith(CDATA, at)) {
            var end = text.indexOf("]]>", at);
            var stop = end < 0 ? text.length() : end + 3;
            text.substring(at, stop)
                    .codePoints()
                    .filter(Verifier::isXMLCharacter)
                    .forEach(out::appendCodePoint);
            return stop;
        }
        if (text.startsWith("<!--", at)) {
            var end = text.indexOf("-->", at + 4);
            return end < 0 ? text.length() : end + 3;
        }
        if (text.startsWith("<?", at)) {
            var end = text.indexOf("?>", at);
            return end < 0 ? at + 2 : end + 2;
        }
        var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        var opensTag = next == '/' || next == '!' || next == '_' || Character.isLetter(next);
        out.append(opensTag ? "<" : "&lt;");
        return at + 1;
    }

    private int mendReference(String text, int at, StringBuilder out) {
        var reference = REFERENCE.matcher(text).region(at, text.length());
        if (!reference.lookingAt()) {
            out.append("&amp;");
            return at + 1;
        }
        if (reference.group(3) != null) {
            out.append(named(reference.group(3)));
        } else {
            var point =
                    reference.group(1) != null
                            ? Integer.parseInt(reference.group(1))
                            : Integer.parseInt(reference.group(2), 16);
            out.append(numbered(Characters.fromWindows1252(point)));
        }
        return reference.end();
    }

    private String named(String name) {
        if (name.equals("lt")
                || name.equals("gt")
                || name.equals("amp")
                || name.equals("quot")
                || name.equals("apos")) {
            return "&" + name + ";";
        }
        var own = ownEntities.get(name);
        if (own != null) {
            return own;
        }
        var html = Entities.getByName(name);
        return html.isEmpty() ? "&amp;" + name + ";" : html;
    }

    private static String numbered(int point) {
        return Verifier.isXMLCharacter(point) ? "&#" + point + ";" : "";
    }

    private static String declarePrefixes(String text) {
        var undeclared = new TreeSet<String>();
        var used = PREFIX.matcher(text);
        while (used.find()) {
            undeclared.add(used.group(1));
        }
        undeclared.removeIf(
                p -> p.equals("xml") || p.equals("xmlns") || text.contains("xmlns:" + p));
        var root = ROOT.matcher(text);
        if (undeclared.isEmpty() || !root.find()) {
            return text;
        }
        var declarations = new StringBuilder();
        for (var prefix : undeclared) {
            declarations
                    .append(" xmlns:")
                    .append(prefix)
                    .append("=\"")
                    .append(Vocabulary.guess(prefix))
                    .append('"');
        }
        return text.substring(0, root.end()) + declarations + text.substring(root.end());
    }
}
