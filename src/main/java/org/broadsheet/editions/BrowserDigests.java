package org.broadsheet.editions;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.Length;
import org.broadsheet.editions.render.StoredBody;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.ChoiceId;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.Rhythm;
import org.springframework.stereotype.Component;

/**
 * Digests as pages for anybody: no name, no address, no link that acts for a reader.
 *
 * <p>What a mail left behind "more in the browser" is put together again, from the same revision
 * and as the same reader; every other digest is shown from its stored bytes. Nothing is kept.
 */
@Component
public class BrowserDigests {
    private final EditionRenderings renderings;
    private final Variants variants;
    private final Choices choices;

    BrowserDigests(EditionRenderings renderings, Variants variants, Choices choices) {
        this.renderings = renderings;
        this.variants = variants;
        this.choices = choices;
    }

    /** A digest with nobody's blanks; {@code html} always stands. */
    public record Page(String html, Locale language) {}

    /** What a reader of this variant was mailed, and what was left out of the mail. */
    public Page of(VariantId id) {
        var variant = variants.get(id);
        var format = withHtml(variant.format());
        var reading = variants.reading(id);
        if (reading.isEmpty() && !variant.format().textOnly()) {
            return page(variants.body(id), format);
        }
        var as = reading.map(this::reader).orElse(null);
        return as == null
                ? page(variants.body(id), variant.format())
                : page(
                        renderings
                                .of(variant.edition(), variant.revision())
                                .whole(as.choice(), as.watermark(), as.pattern(), format),
                        format);
    }

    /** Everything in one edition, as somebody sees it who chose everything. */
    public Page whole(Edition edition, MailingList list) {
        var format = new Format(Length.FULL, Locale.forLanguageTag(list.language()), false);
        var number = edition.number();
        return page(
                renderings
                        .of(edition.id())
                        .whole(
                                Choice.everything(list.language()),
                                number == null ? 0 : number - 1,
                                new Rhythm.Pattern.EveryEdition(),
                                format),
                format);
    }

    private record Reader(Choice choice, int watermark, Rhythm.Pattern pattern) {}

    private Reader reader(String reading) {
        var words = reading.split(" ", 3);
        return new Reader(
                choices.get(new ChoiceId(Long.parseLong(words[0]))),
                Integer.parseInt(words[1]),
                Rhythm.Pattern.parse(words[2]));
    }

    private static Page page(StoredBody body, Format format) {
        var html =
                body.html(nobody())
                        .map(ForAnybody::clean)
                        .orElseGet(() -> ForAnybody.ofText(body.text(nobody())));
        return new Page(html, format.language());
    }

    private static Format withHtml(Format format) {
        return new Format(format.length(), format.language(), false);
    }

    private static Map<Blank, String> nobody() {
        var values = new EnumMap<Blank, String>(Blank.class);
        for (var blank : Blank.values()) {
            values.put(blank, blank.isLink() ? ForAnybody.LINK : ForAnybody.WORD);
        }
        return values;
    }
}
