package org.broadsheet.editions;

import java.util.List;
import java.util.Locale;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.Length;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.MailingList;
import org.springframework.stereotype.Component;

/** Renders and keeps a variant, unless one with the same key is kept already. */
@Component
class VariantMaker {
    private final DigestRenderer renderer;
    private final DigestAssembler assembler;
    private final VariantCheck check;
    private final Variants variants;
    private final EditionLinks links;

    VariantMaker(
            DigestRenderer renderer,
            DigestAssembler assembler,
            VariantCheck check,
            Variants variants,
            EditionLinks links) {
        this.renderer = renderer;
        this.assembler = assembler;
        this.check = check;
        this.variants = variants;
        this.links = links;
    }

    Variant variant(SelectedStories selected, MailingList list, Choice choice) {
        var edition = selected.newest();
        var format = format(choice);
        var templates = renderer.templateVersion();
        var key = key(selected, format, templates);
        return variants.find(edition.edition(), key)
                .orElseGet(() -> {
                    var gone = links.gone(list.id());
                    var draft = assembler.draft(selected, list, format.language(), gone);
                    var checked = check.rendered(draft, format, key);
                    return variants.add(
                            new Variants.NewVariant(
                                    edition.edition(),
                                    edition.revision(),
                                    key,
                                    format,
                                    templates,
                                    checked));
                });
    }

    /** What a variant is made from, and nothing else. */
    private record Key(
            EditionId edition,
            int revision,
            List<SelectedStories.Part> parts,
            int overflow,
            Format format,
            String templates) {}

    private static String key(SelectedStories selected, Format format, String templates) {
        var edition = selected.newest();
        return Json.hash(
                Json.write(
                        new Key(
                                edition.edition(),
                                edition.revision(),
                                selected.parts(),
                                selected.overflow(),
                                format,
                                templates)));
    }

    private static Format format(Choice choice) {
        return new Format(
                switch (choice.length()) {
                    case FULL -> Length.FULL;
                    case BRIEF -> Length.BRIEF;
                    case HEADLINES -> Length.HEADLINES;
                },
                Locale.forLanguageTag(choice.language()),
                choice.textOnly());
    }
}
