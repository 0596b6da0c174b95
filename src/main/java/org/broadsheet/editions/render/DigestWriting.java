package org.broadsheet.editions.render;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thymeleaf.context.Context;

/** Runs one version of the templates over a digest; {@code templates/README.md} lists the names. */
final class DigestWriting {
    private static final Pattern INDENTS = Pattern.compile("\\n\\s+");
    private static final Map<String, String> MARKERS =
            Arrays.stream(Blank.values())
                    .collect(Collectors.toMap(Blank::templateName, Blank::marker));

    private DigestWriting() {}

    static RenderedDigest write(Templates templates, Digest digest, Format format) {
        var html = format.textOnly() ? null : html(templates, digest, format);
        return new RenderedDigest(
                digest.subject(), digest.preheader(), html, text(templates, digest, format));
    }

    private static String html(Templates templates, Digest digest, Format format) {
        var words = templates.texts().in(format.language());
        var css = templates.styles().madeFor(digest.look(), words.direction());
        var names = names(digest, format, words);
        names.put("css", css);
        names.put("noteHtml", digest.note() == null ? "" : NoteWriter.html(digest.note(), css));
        var html = templates.process("digest.html", new Context(format.language(), names));
        return INDENTS.matcher(html).replaceAll("\n").strip() + "\n";
    }

    private static String text(Templates templates, Digest digest, Format format) {
        var words = templates.texts().in(format.language());
        var notes = new LinkNotes();
        var names = names(digest, format, words);
        var lines = new TextLines(format.language());
        names.put("lines", lines);
        names.put("notes", notes);
        names.put("noteText", digest.note() == null ? "" : NoteWriter.text(digest.note(), notes));
        var text = templates.process("digest.txt", new Context(format.language(), names));
        return lines.wrap(text);
    }

    private static Map<String, Object> names(Digest digest, Format format, Words words) {
        var names = new HashMap<String, Object>();
        names.put("digest", digest);
        names.put("length", format.length().name());
        names.put("words", words);
        names.put("blank", MARKERS);
        names.put("minutes", ReadingTime.minutes(digest, format.length()));
        return names;
    }
}
