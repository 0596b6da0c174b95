package org.broadsheet.editions.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.thymeleaf.context.Context;

/** Runs one version of the templates over a notice. */
final class NoticeWriting {
    private static final Pattern INDENTS = Pattern.compile("\\n\\s+");

    private NoticeWriting() {}

    static RenderedNotice write(
            Templates templates, NoticeKind kind, NoticeModel model, Locale language) {
        var words = templates.texts().in(language);
        var names = names(kind, model, words);
        names.put("css", templates.styles().madeFor(model.look(), words.direction()));
        var lines = new TextLines(language);
        names.put("lines", lines);
        var context = new Context(language, names);
        var html =
                INDENTS.matcher(templates.process("notice.html", context)).replaceAll("\n").strip()
                        + "\n";
        var text = lines.wrap(templates.process("notice.txt", context));
        return new RenderedNotice(say(words, kind, "subject", model), html, text);
    }

    private static Map<String, Object> names(NoticeKind kind, NoticeModel model, Words words) {
        var names = new HashMap<String, Object>();
        names.put("notice", model);
        names.put("words", words);
        names.put("subject", say(words, kind, "subject", model));
        names.put("heading", say(words, kind, "heading", model));
        names.put("paragraphs", paragraphs(words, kind, model));
        names.put("button", say(words, kind, "button", model));
        names.put("refusal", say(words, kind, "refusal", model));
        return names;
    }

    /** {@code notice.welcome.text.1}, {@code .2} and so on, as many as there are. */
    private static List<String> paragraphs(Words words, NoticeKind kind, NoticeModel model) {
        var paragraphs = new ArrayList<String>();
        for (var i = 1; words.has(kind.key() + ".text." + i); i++) {
            paragraphs.add(say(words, kind, "text." + i, model));
        }
        return paragraphs;
    }

    private static String say(Words words, NoticeKind kind, String part, NoticeModel model) {
        var key = kind.key() + "." + part;
        return words.has(key) ? words.say(key, model.arguments().toArray()) : "";
    }
}
