package org.broadsheet.editions;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.Length;
import org.broadsheet.editions.render.StoredBody;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.topics.StoryId;
import org.springframework.stereotype.Component;

/** Renders and keeps a variant, unless one with the same key is kept already. */
@Component
class VariantMaker {
    private final DigestRenderer renderer;
    private final DigestAssembler assembler;
    private final VariantCheck check;
    private final Variants variants;
    private final EditionLinks links;
    private final LongAdder renders = new LongAdder();

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

    /**
     * {@code reading} tells as whom it was selected, and is asked for only when stories are left
     * out.
     */
    Variant variant(
            SelectedStories selected, MailingList list, Choice choice, Supplier<String> reading) {
        var edition = selected.newest();
        var format = format(choice);
        var templates = renderer.templateVersion();
        var key = key(selected, format, templates);
        return variants.find(edition.edition(), key)
                .orElseGet(() -> {
                    var checked = rendered(selected, list, format, key);
                    return variants.add(
                            new Variants.NewVariant(
                                    edition.edition(),
                                    edition.revision(),
                                    key,
                                    format,
                                    templates,
                                    checked,
                                    checked.digest().moreInBrowser() > 0 ? reading.get() : null));
                });
    }

    /** With all its stories and without the mails' limit of size: for the browser, kept nowhere. */
    StoredBody whole(SelectedStories selected, MailingList list, Format format) {
        var draft = assembler.draft(selected, list, format.language(), links.gone(list.id()));
        return check.whole(draft, format, key(selected, format, renderer.templateVersion()));
    }

    /** The same, kept nowhere: of an edition that still forms. */
    Checked draft(SelectedStories selected, MailingList list, Choice choice) {
        var format = format(choice);
        return rendered(selected, list, format, key(selected, format, renderer.templateVersion()));
    }

    /** How many digests this process rendered so far. */
    long renders() {
        return renders.sum();
    }

    private Checked rendered(
            SelectedStories selected, MailingList list, Format format, String key) {
        renders.increment();
        var gone = links.gone(list.id());
        return check.rendered(
                assembler.draft(selected, list, format.language(), gone), format, key);
    }

    /** What a variant is made from, and nothing else. */
    private record Key(
            EditionId edition,
            int revision,
            List<SelectedStories.Part> parts,
            List<StoryId> over,
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
                                selected.over(),
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
