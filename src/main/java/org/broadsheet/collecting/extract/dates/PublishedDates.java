package org.broadsheet.collecting.extract.dates;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.collecting.extract.dates.VisibleDates.Candidate;
import org.broadsheet.collecting.extract.page.HtmlPage;

/**
 * Finds when a page says that its article was published, and when it was changed: first what it
 * says to machines, then what it shows to people.
 */
public final class PublishedDates {
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/._-]|$)");
    private static final Pattern DAY_FIRST_IN_ADDRESS =
            Pattern.compile("(?<!\\d)(\\d{1,2})[.-](\\d{1,2})[.-]((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern IN_BROKEN_JSON =
            Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
    private static final Pattern IN_SCRIPT =
            Pattern.compile(
                    "\"(?:datePublished|published_?[aA]t|publish_?[dD]ate|publicationDate|createdAt|created_at)\""
                            + "\\s*:\\s*\"([^\"]{8,40})\"");

    private final DateReader reader;
    private final VisibleDates visible;

    public PublishedDates(DateReader reader) {
        this.reader = reader;
        this.visible = new VisibleDates(reader);
    }

    public Optional<PageDate> published(HtmlPage page, String title) {
        var said = said(page);
        var address = address(page);
        if (address.isPresent()) {
            var day = address.get();
            return said.filter(date -> near(date, day))
                    .map(date -> date.on(day.day()))
                    .or(() -> address);
        }
        return said.isPresent()
                ? said.map(date -> isNight(date) ? asShown(date, page, title) : date)
                : seen(page, title);
    }

    private PageDate asShown(PageDate said, HtmlPage page, String title) {
        return visible.list(page.document(), title).stream()
                .limit(1)
                .filter(Candidate::possible)
                .map(shown -> shown.date().day())
                .findFirst()
                .or(() ->
                        Optional.ofNullable(said.moment())
                                .flatMap(moment -> OutletDay.of(moment, page.url())))
                .map(said::on)
                .orElse(said);
    }

    /** Of a name that is used for anything, what a reader sees too is believed first. */
    private Optional<PageDate> seen(HtmlPage page, String title) {
        var shown = visible.list(page.document(), title);
        var seen = shown.stream().limit(1).filter(Candidate::possible).findFirst();
        var unsure = unsure(page, shown);
        return unsure.filter(date -> isShown(date, shown))
                .or(() -> seen.filter(Candidate::sure).map(Candidate::date))
                .or(() -> unsure)
                .or(() -> seen.map(Candidate::date))
                .or(() -> modified(page))
                .or(() -> in(page.scripts(), IN_SCRIPT))
                .or(() -> reader.first(title));
    }

    private Optional<PageDate> unsure(HtmlPage page, List<Candidate> shown) {
        var said = metas(page, DateNames.UNSURE);
        return said.flatMap(date -> turned(date))
                .filter(turned -> isShown(turned, shown))
                .or(() -> said);
    }

    private static boolean isShown(PageDate date, List<Candidate> shown) {
        return shown.stream()
                .filter(Candidate::likely)
                .anyMatch(candidate -> candidate.date().day().equals(date.day()));
    }

    private Optional<PageDate> said(HtmlPage page) {
        return article(page, "datePublished")
                .or(() -> metas(page, DateNames.PUBLISHED))
                .or(() -> article(page, "dateCreated"))
                .or(() -> article(page, "uploadDate"))
                .or(() -> pageDate(page))
                .or(() -> in(page.jsonLd().unreadable(), IN_BROKEN_JSON));
    }

    /**
     * A time in UTC far from noon is of the day that the page shows: many outlets tell machines UTC
     * and people their own time.
     */
    private static boolean isNight(PageDate said) {
        var moment = said.moment();
        return moment != null
                && moment.getOffset().equals(ZoneOffset.UTC)
                && (moment.getHour() < 10 || moment.getHour() > 13);
    }

    public Optional<PageDate> modified(HtmlPage page) {
        return article(page, "dateModified")
                .or(() -> metas(page, DateNames.MODIFIED))
                .or(() -> page.article().pageText("dateModified").flatMap(reader::first));
    }

    private Optional<PageDate> article(HtmlPage page, String property) {
        return page.article().text(property).flatMap(reader::first);
    }

    private Optional<PageDate> pageDate(HtmlPage page) {
        return page.article().pageText("datePublished").flatMap(reader::first);
    }

    private Optional<PageDate> metas(HtmlPage page, List<String> names) {
        return names.stream()
                .flatMap(name -> page.metas().all(name))
                .flatMap(content -> reader.first(content).stream())
                .findFirst();
    }

    private Optional<PageDate> in(String text, Pattern property) {
        var match = property.matcher(text);
        return match.find() ? reader.first(match.group(1)) : Optional.empty();
    }

    private Optional<PageDate> address(HtmlPage page) {
        var address = page.url() == null ? "" : page.url().value();
        var match = IN_ADDRESS.matcher(address);
        if (match.find()) {
            return reader.first(match.group(1) + "-" + match.group(2) + "-" + match.group(3));
        }
        var turned = DAY_FIRST_IN_ADDRESS.matcher(address);
        return turned.find()
                ? reader.first(turned.group(3) + "-" + turned.group(2) + "-" + turned.group(1))
                : Optional.empty();
    }

    /** 11/01/2023 read the other way. */
    private static Optional<PageDate> turned(PageDate date) {
        var day = date.day();
        return day.getDayOfMonth() <= 12 && date.moment() == null
                ? Optional.of(
                        PageDate.of(
                                LocalDate.of(
                                        day.getYear(), day.getDayOfMonth(), day.getMonthValue())))
                : Optional.empty();
    }

    private static boolean near(PageDate one, PageDate other) {
        return Math.abs(one.day().toEpochDay() - other.day().toEpochDay()) <= 1;
    }
}
