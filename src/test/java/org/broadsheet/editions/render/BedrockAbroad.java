package org.broadsheet.editions.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/** Sister editions of {@link Bedrock}, in Arabic and in Serbian. */
public final class BedrockAbroad {
    private BedrockAbroad() {}

    public static Digest arabic() {
        return new Digest(
                new Look("#0f5c4d", Typeface.SERIF, null),
                new Masthead(
                        "صخر الأساس",
                        "التعدين والمواد الخام الحرجة، كل يوم عمل",
                        87,
                        Bedrock.DAY,
                        "مسقط"),
                "السعودية تطرح عشر رخص للعناصر الأرضية النادرة",
                "وأيضًا: مصهر بور يعود إلى العمل، والغاليوم يتضاعف في ستة أسابيع.",
                new EditorsNote(
                        "<p>صباح الخير. قرأنا كراسة الشروط كاملة، وفيها بند <strong>المعالجة داخل المملكة</strong>"
                                + " الذي لم يرد في الملخص. <a href=\"https://bedrock.example.org/map\">خريطة الرخص</a>"
                                + " محدّثة.</p>",
                        "ليلى الحارثي، المحررة",
                        Bedrock.ARABIC),
                null,
                Bedrock.numbered(
                        List.of(
                                new Section(
                                        "العناصر الأرضية النادرة",
                                        List.of(
                                                entry(
                                                        "السعودية تطرح عشر رخص للتنقيب عن العناصر الأرضية النادرة",
                                                        "تغطي الرخص مساحة 2,400 كيلومتر مربع في الدرع العربي، وتُفتح المظاريف في فبراير."
                                                                + " وتشترط الوزارة معالجة الخام داخل المملكة.",
                                                        "صدى المعادن",
                                                        Bedrock.ARABIC,
                                                        picture("salt", "أحواض تبخير من الجو"),
                                                        Mark.fresh(),
                                                        new AlsoReportedBy(
                                                                "Harbour News",
                                                                page("a1"),
                                                                Locale.ENGLISH),
                                                        new AlsoReportedBy(
                                                                "أخبار الخليج الصناعية",
                                                                page("a2"),
                                                                Bedrock.ARABIC)),
                                                entry(
                                                        "Gallium doubles in six weeks as licences run out",
                                                        "Traders in Rotterdam quote 1,150 dollars a kilogram. Half of the export licences"
                                                                + " issued in spring lapse on 31 December.",
                                                        "Metals Ledger",
                                                        Locale.ENGLISH,
                                                        null,
                                                        new Mark.Update(
                                                                LocalDate.of(2026, 11, 19),
                                                                List.of(
                                                                        "no renewal before 31 December"))))),
                                new Section(
                                        "النحاس",
                                        List.of(
                                                entry(
                                                        "مصهر بور يعود إلى العمل بثلثي طاقته بعد توقف أحد عشر يومًا",
                                                        "يبقى الخط الثاني متوقفًا حتى وصول مبادل حراري من فنلندا. وتبلغ مخزونات المركّزات في"
                                                                + " الموقع 48 ألف طن.",
                                                        "أخبار الخليج الصناعية",
                                                        Bedrock.ARABIC,
                                                        picture(
                                                                "smelter",
                                                                "بخار فوق مدخنة المصهر عند الفجر"),
                                                        Mark.fresh()))))),
                3,
                footer(
                        "دار صخر للنشر",
                        "شارع الميناء 14، مسقط، سلطنة عُمان",
                        "نقتبس العناوين وبضعة أسطر ونحيل إلى المصدر."));
    }

    public static Digest serbian() {
        return new Digest(
                new Look("#1f4e79", Typeface.SERIF, null),
                new Masthead(
                        "Рударски преглед",
                        "Сировине и рударство, сваког радног дана",
                        112,
                        Bedrock.DAY,
                        "Бор"),
                "Комисија тражи нову студију подземних вода",
                "И још: топионица у Бору поново ради, галијум поскупео двоструко.",
                new EditorsNote(
                        "<p>Добро јутро. Данас о <em>води</em>: и код нас и у Чилеу она одлучује пре цене. Мерења која"
                                + " комисија тражи трају <strong>две сушне сезоне</strong>.</p>",
                        "Вера Илић, уредница",
                        Bedrock.SERBIAN),
                new SponsorSlot(
                        "Крас инструменти",
                        "Камере за бушотине од 60 mm. Сајам, хала 4.",
                        page("karst"),
                        Bedrock.SERBIAN,
                        null),
                Bedrock.numbered(
                        List.of(
                                new Section(
                                        "Литијум",
                                        List.of(
                                                entry(
                                                        "Јадар: рударска комисија тражи нову студију подземних вода",
                                                        "Комисија је вратила захтев на допуну и тражи мерења током две сушне сезоне. Одлука се"
                                                                + " помера најмање до јесени 2027, кажу у министарству.",
                                                        "Рударски гласник",
                                                        Bedrock.SERBIAN,
                                                        picture(
                                                                "salt",
                                                                "Базени за испаравање из ваздуха"),
                                                        new Mark.Update(
                                                                LocalDate.of(2026, 11, 20),
                                                                List.of(
                                                                        "рок за допуну је 90 дана",
                                                                        "траже се 34 нова мерења")),
                                                        new AlsoReportedBy(
                                                                "Harbour News",
                                                                page("s1"),
                                                                Locale.ENGLISH),
                                                        new AlsoReportedBy(
                                                                "Rudarski list",
                                                                page("s2"),
                                                                Bedrock.SERBIAN_LATIN)),
                                                entry(
                                                        "Chile opens three salt flats to private lithium, and puts water before price",
                                                        "The tender gives 40 of 100 points to how little brine is lost, 25 to the royalty offered.",
                                                        "Metals Ledger",
                                                        Locale.ENGLISH,
                                                        null,
                                                        Mark.fresh()))),
                                new Section(
                                        "Бакар",
                                        List.of(
                                                entry(
                                                        "Topionica u Boru ponovo radi, sa dve trećine snage",
                                                        "Druga linija čeka razmenjivač toplote iz Finske. Zalihe koncentrata iznose 48.000 tona.",
                                                        "Rudarski list",
                                                        Bedrock.SERBIAN_LATIN,
                                                        picture(
                                                                "smelter",
                                                                "Para iznad dimnjaka topionice u zoru"),
                                                        Mark.fresh()))))),
                2,
                footer("Рударски преглед д.о.о.", "Моше Пијаде 3, 19210 Бор, Србија", ""));
    }

    private static Entry entry(
            String headline,
            String summary,
            String outlet,
            Locale language,
            @Nullable Picture picture,
            Mark mark,
            AlsoReportedBy... also) {
        return new Entry(
                headline,
                page("x"),
                language,
                summary,
                outlet,
                null,
                List.of(also),
                picture,
                mark,
                false);
    }

    private static Footer footer(String publisher, String address, String text) {
        return new Footer(
                publisher,
                address,
                text,
                page("subscribe"),
                page("privacy"),
                page("archive"),
                List.of());
    }

    private static Picture picture(String name, String alt) {
        return new Picture(
                new WebLink("https://bedrock.example.org/p/" + name + ".jpg"), 1200, 675, alt);
    }

    private static WebLink page(String path) {
        return new WebLink("https://news.example.org/" + path);
    }
}
