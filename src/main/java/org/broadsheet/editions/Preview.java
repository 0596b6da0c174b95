package org.broadsheet.editions;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.editions.render.StoredBody;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.Rhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows an edition as a reader gets it: once frozen, from the very bytes that are sent to them.
 *
 * <p>Personal links lead nowhere, so that whoever looks cannot act for the reader.
 */
@Component
public class Preview {
    private final EditionRenderings renderings;
    private final Variants variants;
    private final Editions editions;
    private final FormingEditions forming;
    private final Installation installation;

    Preview(
            EditionRenderings renderings,
            Variants variants,
            Editions editions,
            FormingEditions forming,
            Installation installation) {
        this.renderings = renderings;
        this.variants = variants;
        this.editions = editions;
        this.forming = forming;
        this.installation = installation;
    }

    /** A reader, known or made up. */
    public record Reader(
            Choice choice, int watermark, Rhythm.Pattern rhythm, String name, String address) {
        /** Somebody new who chose everything. */
        public static Reader anybody(String language, int watermark) {
            return new Reader(
                    Choice.everything(language),
                    watermark,
                    new Rhythm.Pattern.EveryEdition(),
                    "",
                    "reader@example.org");
        }
    }

    /**
     * A digest with the blanks filled.
     *
     * @param values of the blanks
     * @param variant the stored one; null while the edition forms and nothing is stored
     */
    public record Previewed(
            @Nullable Variant variant, String subject, StoredBody body, Map<Blank, String> values) {
        public Previewed {
            values = Map.copyOf(values);
        }

        public @Nullable String html() {
            return body.html(values).orElse(null);
        }

        public String text() {
            return body.text(values);
        }

        /** The body as it goes over the wire. */
        public byte[] wire() {
            return body.fill(values);
        }

        public boolean isForming() {
            return variant == null;
        }

        /** The stored variant, of an edition that is frozen. */
        public Variant stored() {
            return Objects.requireNonNull(variant, "forming");
        }
    }

    /**
     * What the reader gets of the edition: of one that forms, what they would get if it were frozen
     * at that instant. Empty where nothing is new to them.
     */
    public Optional<Previewed> of(EditionId id, Reader reader, Instant at) {
        var edition = editions.get(id);
        return edition.isForming() ? draft(edition, reader, at) : of(id, reader);
    }

    private Optional<Previewed> draft(Edition edition, Reader reader, Instant at) {
        return renderings
                .of(forming.stream(edition, at))
                .draft(reader.choice(), reader.watermark(), reader.rhythm())
                .map(draft -> filled(null, draft.rendered().subject(), draft.body(), reader));
    }

    /** From the stored bytes; empty where nothing is new to that reader. */
    public Optional<Previewed> of(EditionId edition, Reader reader) {
        var outcome =
                renderings.of(edition).render(reader.choice(), reader.watermark(), reader.rhythm());
        return switch (outcome) {
            case VariantOutcome.NothingNew(var waits) -> Optional.empty();
            case VariantOutcome.Rendered(var variant, var blocked) ->
                    Optional.of(filled(variant, reader));
        };
    }

    /** One of the stored variants, as anybody. */
    public Previewed of(VariantId variant) {
        var language = variants.get(variant).format().language().toLanguageTag();
        return filled(variant, Reader.anybody(language, 0));
    }

    private Previewed filled(VariantId id, Reader reader) {
        var variant = variants.get(id);
        return filled(variant, variant.subject(), variants.body(id), reader);
    }

    private Previewed filled(
            @Nullable Variant variant, String subject, StoredBody body, Reader reader) {
        return new Previewed(variant, subject, body, blanks(reader));
    }

    private Map<Blank, String> blanks(Reader reader) {
        var nowhere = installation.reachedAt() + "/preview";
        var values = new EnumMap<Blank, String>(Blank.class);
        for (var blank : Blank.values()) {
            values.put(blank, blank.isLink() ? nowhere : "");
        }
        values.put(Blank.NAME, reader.name());
        values.put(Blank.TO, reader.address());
        return values;
    }
}
