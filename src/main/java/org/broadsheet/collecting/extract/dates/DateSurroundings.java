package org.broadsheet.collecting.extract.dates;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the elements and words around a date say about whether it is the article's own. */
final class DateSurroundings {
    private static final int HIGHEST = 10;
    private static final int NEAREST = 3;
    private static final Pattern DATE_NAME =
            Pattern.compile(
                    "date|datum|time|publi|posted|byline|meta|info|fecha|created|data\\b|stand");
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "comment|sidebar|related|footer|widget|teaser|recent|latest|archive|calendar"
                            + "|menu|nav\\b|navi|event|copyright|slider|ticker|popular|recommend"
                            + "|weather|prev|next|reply|respon|signature|list\\b|carousel|header-top");
    private static final Pattern CHANGED_NAME = Pattern.compile("updated|modified|changed");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)\\b(published|posted|publi[éck]|veröffentlicht|erstellt|datum|date|vom"
                            + "|am|opublikowano|pubblicato|publicado|written on|created|dodano|data"
                            + "|verfasst|geschrieben|on|le|fecha|gepostet)\\b");
    private static final Pattern CHANGED =
            Pattern.compile(
                    "(?iu)(updat|modif|aktualis|geändert|last edit|bearbeitet|änderung|actualiz"
                            + "|mis à jour|zuletzt|abgerufen|retrieved|copyright|©|joined|registri"
                            + "|beigetreten|mitglied)");

    private DateSurroundings() {}

    static double score(Element element, Headline headline) {
        return names(element, headline) + words(element);
    }

    private static double names(Element element, Headline headline) {
        var score = 0.0;
        var level = 0;
        for (var at = element;
                at != null && level < HIGHEST && !headline.around().contains(at);
                at = at.parent(), level++) {
            var names = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
            if (level < NEAREST && DATE_NAME.matcher(names).find()) {
                score += level == 0 ? 2 : 1;
            }
            if (level == 0 && CHANGED_NAME.matcher(names).find()) {
                score -= 2;
            }
            if (ELSEWHERE.matcher(names).find()
                    || at.normalName().matches("aside|footer|nav|li|table")) {
                score -= 2;
            }
        }
        return score + microdata(element);
    }

    private static double microdata(Element element) {
        var near =
                element.closest(
                        "[itemprop=datePublished], time[pubdate], .dt-published, abbr.published");
        return near == null ? 0 : 4;
    }

    private static double words(Element element) {
        var before = element.previousElementSibling();
        var label = element.ownText();
        if (before != null && before.ownText().length() < 40) {
            label = before.ownText() + " " + label;
        }
        return (LABEL.matcher(label).find() ? 1 : 0) - (CHANGED.matcher(label).find() ? 2 : 0);
    }
}
