package org.broadsheet.editions.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.broadsheet.shared.WebLink;

/** A digest and a notice with every part there is, on which changed templates are tried. */
final class Specimen {
    private static final WebLink PAGE = new WebLink("https://example.org/page");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private Specimen() {}

    /**
     * @throws TemplateFault if any length, direction or notice cannot be written
     */
    static void tryOut(Templates templates) {
        for (var length : Length.values()) {
            for (var language : List.of(Locale.ENGLISH, Locale.of("ar"))) {
                tryOut(templates, new Format(length, language, false));
            }
        }
        for (var kind : NoticeKind.values()) {
            NoticeWriting.write(templates, kind, notice(), Locale.ENGLISH);
        }
    }

    private static void tryOut(Templates templates, Format format) {
        try {
            PieceWriter.write(DigestWriting.write(templates, digest(), format), "0".repeat(32));
        } catch (IllegalStateException misplacedBlank) {
            throw new TemplateFault("digest.html", 0, String.valueOf(misplacedBlank.getMessage()));
        }
    }

    private static Digest digest() {
        var picture = new Picture(PAGE, 1200, 675, "A picture");
        var other = new AlsoReportedBy("Another outlet", PAGE, Locale.ENGLISH);
        var marks =
                List.of(
                        Mark.fresh(),
                        new Mark.Update(DAY.minusDays(3), List.of("A new fact")),
                        new Mark.CorrectedByOutlet());
        var entries =
                marks.stream()
                        .map(mark ->
                                new Entry(
                                        "A headline",
                                        PAGE,
                                        Locale.ENGLISH,
                                        "A summary. Of two.",
                                        "An outlet",
                                        "A. Writer",
                                        List.of(other),
                                        picture,
                                        mark,
                                        true,
                                        1))
                        .toList();
        var section = new Section("A section", entries, 1);
        return new Digest(
                Look.plain(),
                new Masthead("A list", "A motto", 1, DAY, "A place"),
                "A subject",
                "A preheader",
                new EditorsNote("<p>A <b>note</b></p>", "An editor", Locale.ENGLISH),
                new SponsorSlot("A sponsor", "A word", PAGE, Locale.ENGLISH, picture),
                List.of(section, section, section, section),
                2,
                new Footer(
                        "A publisher",
                        "An address",
                        "A text",
                        PAGE,
                        PAGE,
                        PAGE,
                        List.of(new FooterLink("A link", PAGE))));
    }

    private static NoticeModel notice() {
        return new NoticeModel(
                Look.plain(),
                "A list",
                List.of("A list", "one", "two"),
                PAGE,
                PAGE,
                List.of("A fact"),
                "A publisher");
    }
}
