package org.broadsheet.collecting.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Element;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The text of an element, with the kind it is: what Atom's type and mode say (RFC 4287 3.1, 4.1.3),
 * else what the element usually is, else (RSS) what it looks like.
 *
 * @param base what links in it are relative to
 */
record Words(Kind kind, String value, String base) {
    enum Kind {
        PLAIN,
        HTML
    }

    static Words of(Element element, Kind usual, boolean atom) {
        var type = Xml.attribute(element, "type").orElse("").toLowerCase(Locale.ROOT);
        var base = Xml.base(element);
        if (!element.getChildren().isEmpty()) {
            return new Words(Kind.HTML, Characters.mend(withoutWrapper(element)), base);
        }
        var decoded = isBase64(element, type, atom) ? decode(element.getText()) : null;
        var text = Characters.mend((decoded == null ? element.getText() : decoded).strip());
        var kind = kind(type, usual);
        return new Words(
                kind == Kind.PLAIN && guesses(atom, decoded) && Html.looksLikeIt(text)
                        ? Kind.HTML
                        : kind,
                text,
                base);
    }

    /** One line of plain text. */
    String plain() {
        var text = kind == Kind.HTML ? Jsoup.parseBodyFragment(value).text() : value;
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    /** Clean HTML. */
    String html() {
        return kind == Kind.HTML ? Html.clean(value, base) : Xml.escape(value.strip());
    }

    private static boolean guesses(boolean atom, @Nullable String decoded) {
        return !atom || decoded != null;
    }

    private static Kind kind(String type, Kind usual) {
        return switch (type) {
            case "" -> usual;
            case "text", "text/plain", "plain", "xhtml", "application/xhtml+xml" -> Kind.PLAIN;
            case "html", "text/html" -> Kind.HTML;
            default -> type.startsWith("text/") ? Kind.PLAIN : usual;
        };
    }

    private static boolean isBase64(Element element, String type, boolean atom) {
        var mode = Xml.attribute(element, "mode").orElse("");
        if (mode.equalsIgnoreCase("base64")) {
            return true;
        }
        return atom
                && mode.isEmpty()
                && type.contains("/")
                && !type.startsWith("text/")
                && !type.endsWith("+xml")
                && !type.endsWith("/xml");
    }

    private static @Nullable String decode(String text) {
        try {
            var bytes = Base64.getMimeDecoder().decode(text.strip());
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            return null;
        }
    }

    /** The div that Atom asks for around xhtml is not part of the text (RFC 4287 3.1.1.3). */
    private static String withoutWrapper(Element element) {
        var only =
                element.getChildren().size() == 1
                        ? Optional.of(element.getChildren().getFirst())
                        : Optional.<Element>empty();
        var wrapper =
                only.filter(e -> e.getName().equalsIgnoreCase("div"))
                        .filter(e -> element.getTextTrim().isEmpty());
        return Xml.inner(wrapper.orElse(element));
    }
}
