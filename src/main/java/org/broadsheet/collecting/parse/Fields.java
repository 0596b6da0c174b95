package org.broadsheet.collecting.parse;

import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads the fields that feeds and entries share, each from the elements that may carry it. */
final class Fields {
    private Fields() {}

    /** The first title that says something; the dialect's own before dc's and media's. */
    static @Nullable String title(Element parent, boolean atom) {
        for (var name : new String[] {"title", "dc:title", "media:title", "itunes:title"}) {
            var title =
                    Xml.children(parent, name)
                            .map(e -> Words.of(e, Words.Kind.PLAIN, atom).plain())
                            .filter(text -> !text.isEmpty())
                            .findFirst();
            if (title.isPresent()) {
                return title.get();
            }
        }
        return null;
    }

    /** The last date that can be read, else the last one written. */
    static @Nullable ParsedDate date(Element parent, String... names) {
        var language = languageOf(parent);
        var dates =
                Xml.children(parent, names)
                        .map(Xml::text)
                        .filter(t -> !t.isEmpty())
                        .map(t -> Dates.read(t, language))
                        .toList();
        return dates.stream()
                .filter(date -> date.instant() != null)
                .reduce((first, last) -> last)
                .or(() -> dates.stream().reduce((first, last) -> last))
                .orElse(null);
    }

    static Optional<Words> words(Element parent, Words.Kind usual, boolean atom, String... names) {
        return Xml.children(parent, names)
                .map(e -> Words.of(e, usual, atom))
                .filter(words -> !words.value().isBlank())
                .findFirst();
    }

    /** dc:language, xml:lang and the channel's language element, the nearest one. */
    static @Nullable String languageOf(Element element) {
        var own = Xml.textOf(element, "dc:language", "language").map(Xml::languageTag);
        if (own.isPresent()) {
            return own.get();
        }
        var inherited = Xml.language(element);
        var parent = element.getParentElement();
        if (inherited != null || parent == null) {
            return inherited;
        }
        var channel = Xml.child(parent, "channel").orElse(parent);
        return Xml.textOf(channel, "language", "dc:language").map(Xml::languageTag).orElse(null);
    }
}
