package org.broadsheet.collecting.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads authors in every form: Atom's elements, "address (Name)", "Name &lt;address&gt;", a name
 * alone, an address alone.
 */
final class Persons {
    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?:mailto:)?([\\w.+'-]+@(?:[\\w-]+\\.)+[\\w-]{2,})(?:\\?subject=\\S+)?");
    private static final Pattern WRAPPING =
            Pattern.compile("^[\\s(<\\[\"',;:-]+|[\\s)>\\]\"',;:-]+$");

    private Persons() {}

    /** The people named by the elements of these names, each once. */
    static List<ParsedPerson> of(Element parent, String... names) {
        var people = new ArrayList<ParsedPerson>();
        Xml.children(parent, names)
                .map(Persons::read)
                .flatMap(Optional::stream)
                .forEach(p -> add(p, people));
        return people;
    }

    private static void add(ParsedPerson person, List<ParsedPerson> people) {
        if (!people.contains(person)) {
            people.add(person);
        }
    }

    private static Optional<ParsedPerson> read(Element element) {
        if (element.getChildren().isEmpty()) {
            return fromText(Words.of(element, Words.Kind.PLAIN, false).plain());
        }
        var name = Xml.textOf(element, "name", "itunes:name", "dc:title").orElse(null);
        var email = Xml.textOf(element, "email", "itunes:email").orElse(null);
        var url =
                Xml.textOf(element, "uri", "url", "homepage")
                        .map(link -> Xml.link(element, link))
                        .filter(link -> !link.isEmpty())
                        .orElse(null);
        if (name == null && email == null && url == null) {
            return fromText(Xml.text(element));
        }
        return name != null && email == null && name.contains("@")
                ? fromText(name).map(p -> new ParsedPerson(p.name(), p.email(), url))
                : Optional.of(new ParsedPerson(name, email, url));
    }

    static Optional<ParsedPerson> fromText(String text) {
        var email = EMAIL.matcher(text);
        if (!email.find()) {
            return name(text).map(name -> new ParsedPerson(name, null, null));
        }
        var rest = text.substring(0, email.start()) + " " + text.substring(email.end());
        rest =
                rest.replace("()", "")
                        .replace("<>", "")
                        .replace("&lt;&gt;", "")
                        .replaceAll("\\(\\s*\\)|<\\s*>|\\[\\s*\\]", "");
        return Optional.of(new ParsedPerson(name(rest).orElse(null), email.group(1), null));
    }

    private static Optional<String> name(String text) {
        var plain = text.replaceAll("\\s+", " ").strip();
        var bare =
                plain.startsWith("(") || plain.startsWith("<") || plain.startsWith("\"")
                        ? WRAPPING.matcher(plain).replaceAll("")
                        : plain.replaceAll("[\\s,;:<(-]+$", "");
        return bare.isBlank() ? Optional.empty() : Optional.of(bare.strip());
    }

    static @Nullable String firstName(List<ParsedPerson> people) {
        return people.stream()
                .map(ParsedPerson::name)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
