package org.broadsheet.editions.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.shared.WebLink;

/**
 * The edition that tests and screenshots show: "Bedrock", a list about mining, all of it made up.
 */
public final class Bedrock {
    public static final Locale SERBIAN = Locale.forLanguageTag("sr-Cyrl");
    public static final Locale SERBIAN_LATIN = Locale.forLanguageTag("sr-Latn");
    public static final Locale ARABIC = Locale.of("ar");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Bedrock() {}

    public static Map<Blank, String> ada() {
        return Map.of(
                Blank.NAME, "Ada Marsh",
                Blank.TO, "ada@quarry.example",
                Blank.WHY, "You get this because you signed up for Bedrock on 3 March 2026.",
                Blank.PREFERENCES_LINK, "https://bedrock.example.org/s/214.7.3_1x9k2m4q8r0t6v",
                Blank.UNSUBSCRIBE_LINK, "https://bedrock.example.org/u/214.7.3_5b8d1f3h7j9l2n",
                Blank.BROWSER_LINK, "https://bedrock.example.org/e/214.7.3_0p4s6u8w1y3a5c");
    }

    public static Digest edition() {
        return new Digest(
                new Look("#9b2226", Typeface.SERIF, null),
                new Masthead(
                        "Bedrock",
                        "Mining and critical raw materials, every working day",
                        214,
                        DAY,
                        "Belgrade"),
                "Chile opens three salt flats to private lithium",
                "Also today: a smelter restarts in Bor, gallium doubles, and what the new permit rules say.",
                note(),
                new SponsorSlot(
                        "Karst Instruments",
                        "Borehole cameras that fit where others do not. See the 60 mm probe at the Belgrade fair, hall 4.",
                        page("karst"),
                        Locale.ENGLISH,
                        null),
                numbered(List.of(lithium(), copper(), rareEarths(), rules())),
                6,
                footer());
    }

    /** The same under a logo, in sans, with a picture of its sponsor's and one that is tall. */
    public static Digest dressed() {
        var plain = edition();
        var logo =
                new Logo(
                        new WebLink("https://bedrock.example.org/p/logo.png"),
                        new WebLink("https://bedrock.example.org/p/logo-dark.png"),
                        260,
                        56);
        var sponsor =
                new SponsorSlot(
                        "Karst Instruments",
                        "See the 60 mm probe at the fair.",
                        page("karst"),
                        Locale.ENGLISH,
                        new Picture(
                                new WebLink("https://bedrock.example.org/p/probe.jpg"),
                                1000,
                                500,
                                "The probe"));
        var tall =
                copper().entries()
                        .getFirst()
                        .withPicture(
                                new Picture(
                                        new WebLink("https://bedrock.example.org/p/stack.jpg"),
                                        600,
                                        1200,
                                        ""));
        return new Digest(
                new Look("#1f6f8b", Typeface.SANS, logo),
                plain.masthead(),
                plain.subject(),
                plain.preheader(),
                null,
                sponsor,
                List.of(lithium(), copper().withEntries(List.of(tall))),
                0,
                footer());
    }

    private static EditorsNote note() {
        return new EditorsNote(
                "<p>Good morning. Lithium again, and for once it is not about the price. Chile’s tender is the first"
                        + " to score <strong>water use</strong> above the bid, and we read all 140 pages so that you"
                        + " need not.</p><p>Two things to keep an eye on this week:</p><ul><li>the Council’s vote on"
                        + " <em>strategic projects</em>, on Thursday;</li><li>our own <a"
                        + " href=\"https://bedrock.example.org/map\">map of open permits</a>, now with"
                        + " Portugal.</li></ul>",
                "Vera Ilić, editor",
                Locale.ENGLISH);
    }

    /** Topics and outlets with the numbers by which readers ask less of them. */
    static List<Section> numbered(List<Section> sections) {
        var outlets = new ArrayList<String>();
        var numbered = new ArrayList<Section>();
        for (var section : sections) {
            var entries = section.entries().stream().map(it -> numbered(it, outlets)).toList();
            numbered.add(new Section(section.title(), entries, numbered.size() + 1));
        }
        return numbered;
    }

    private static Entry numbered(Entry it, List<String> outlets) {
        if (!outlets.contains(it.outletName())) {
            outlets.add(it.outletName());
        }
        return new Entry(
                it.headline(),
                it.link(),
                it.language(),
                it.summary(),
                it.outletName(),
                it.credit(),
                it.alsoReportedBy(),
                it.picture(),
                it.mark(),
                it.paywalled(),
                11 + outlets.indexOf(it.outletName()));
    }

    private static Section lithium() {
        return new Section(
                "Lithium and batteries",
                List.of(
                        new Entry(
                                "Chile opens three salt flats to private lithium, and puts water before price",
                                page("chile"),
                                Locale.ENGLISH,
                                "Bids for the Ascotán, Piedra Parada and Agua Amarga flats are due in March. The tender gives 40 of"
                                        + " 100 points to how little brine is lost, 25 to the royalty offered. Direct extraction is"
                                        + " not required, but hard to beat on those terms.",
                                "Metals Ledger",
                                "Inés Roldán",
                                List.of(
                                        also("Harbour News", "chile2", Locale.ENGLISH),
                                        also("Andes Minero", "chile3", Locale.of("es")),
                                        also("صدى المعادن", "chile4", ARABIC)),
                                picture(
                                        "salt",
                                        "Evaporation ponds seen from the air, in bands of green and white"),
                                Mark.fresh(),
                                false),
                        new Entry(
                                "Jadar: рударска комисија тражи нову студију подземних вода",
                                page("jadar"),
                                SERBIAN,
                                "Комисија је вратила захтев на допуну и тражи мерења током две сушне сезоне. Одлука се помера"
                                        + " најмање до јесени 2027, кажу у министарству.",
                                "Рударски гласник",
                                null,
                                List.of(also("Harbour News", "jadar2", Locale.ENGLISH)),
                                null,
                                new Mark.Update(
                                        LocalDate.of(2026, 11, 20),
                                        List.of(
                                                "рок за допуну је 90 дана",
                                                "траже се 34 нова мерења у бушотинама")),
                                false),
                        new Entry(
                                "Cell makers in Hungary cut nickel orders by a third",
                                page("nickel"),
                                Locale.ENGLISH,
                                "Two plants near Debrecen are moving their volume models to iron phosphate a year early. Nickel"
                                        + " sulphate for January delivery lost 6 per cent in a day.",
                                "Harbour News",
                                null,
                                List.of(),
                                picture("cells", "A technician holds a battery cell to the light"),
                                Mark.fresh(),
                                true)));
    }

    private static Section copper() {
        return new Section(
                "Copper",
                List.of(
                        new Entry(
                                "Smelter in Bor restarts after eleven days, at two thirds of its load",
                                page("bor"),
                                Locale.ENGLISH,
                                "The second line stays cold until a heat exchanger arrives from Finland. Concentrate stocks at the"
                                        + " site stand at 48,000 tonnes, about twice the usual.",
                                "Danube Business",
                                "with agencies",
                                List.of(
                                        also("Rudarski list", "bor2", SERBIAN_LATIN),
                                        also("Metals Ledger", "bor3", Locale.ENGLISH)),
                                picture("smelter", "Steam over the smelter’s stack at dawn"),
                                Mark.fresh(),
                                false),
                        new Entry(
                                "Sambia halbiert Förderabgabe für neue Gruben",
                                page("sambia"),
                                Locale.GERMAN,
                                "Das Parlament in Lusaka hat den Satz für fünf Jahre auf 3 Prozent gesenkt. Bestehende Betriebe zahlen"
                                        + " weiter 6 Prozent.",
                                "Rohstoff-Kurier",
                                null,
                                List.of(),
                                null,
                                new Mark.CorrectedByOutlet(),
                                false)));
    }

    private static Section rareEarths() {
        return new Section(
                "Rare earths and minor metals",
                List.of(
                        new Entry(
                                "Gallium doubles in six weeks as licences run out",
                                page("gallium"),
                                Locale.ENGLISH,
                                "Traders in Rotterdam quote 1,150 dollars a kilogram. Half of the export licences issued in spring lapse"
                                        + " on 31 December, and no renewal has been announced.",
                                "Metals Ledger",
                                null,
                                List.of(also("Minor Metals Wire", "gallium2", Locale.ENGLISH)),
                                null,
                                Mark.fresh(),
                                false),
                        new Entry(
                                "السعودية تطرح عشر رخص للتنقيب عن العناصر الأرضية النادرة",
                                page("saudi"),
                                ARABIC,
                                "تغطي الرخص مساحة 2,400 كيلومتر مربع في الدرع العربي، وتُفتح المظاريف في فبراير. وتشترط الوزارة معالجة"
                                        + " الخام داخل المملكة.",
                                "صدى المعادن",
                                null,
                                List.of(),
                                null,
                                Mark.fresh(),
                                false)));
    }

    private static Section rules() {
        return new Section(
                "Rules and permits",
                List.of(
                        new Entry(
                                "Brussels publishes how a project becomes “strategic”, and how it stops being so",
                                page("brussels"),
                                Locale.ENGLISH,
                                "The guidance sets a 27-month limit for mines and 15 for plants. A project that misses two reports in a"
                                        + " row loses the status.",
                                "Harbour News",
                                "Tom Adeyemi",
                                List.of(also("Rohstoff-Kurier", "brussels2", Locale.GERMAN)),
                                null,
                                Mark.fresh(),
                                false)));
    }

    private static Footer footer() {
        return new Footer(
                "Bedrock Press d.o.o.",
                "Knez Mihailova 12, 11000 Belgrade, Serbia",
                "We quote headlines and a few lines, and link to the outlets that did the reporting.",
                page("subscribe"),
                page("privacy"),
                page("archive"),
                List.of(new FooterLink("Write to the editor", page("contact"))));
    }

    /** As many entries again, in so many copies: for sizes and speed. */
    public static Digest ofManyStories(int copies) {
        var sections = new ArrayList<Section>();
        for (var section : edition().sections()) {
            var entries = new ArrayList<Entry>();
            for (var i = 0; i < copies; i++) {
                entries.addAll(section.entries());
            }
            sections.add(section.withEntries(entries));
        }
        return edition().withSections(sections, 0);
    }

    private static AlsoReportedBy also(String outlet, String path, Locale language) {
        return new AlsoReportedBy(outlet, page(path), language);
    }

    private static Picture picture(String name, String alt) {
        return new Picture(
                new WebLink("https://bedrock.example.org/p/" + name + ".jpg"), 1200, 675, alt);
    }

    private static WebLink page(String path) {
        return new WebLink("https://news.example.org/" + path);
    }
}
