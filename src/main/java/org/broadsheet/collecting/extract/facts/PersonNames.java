package org.broadsheet.collecting.extract.facts;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads names out of a byline: what introduces them, separates them and follows them is taken off.
 */
final class PersonNames {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final String BY =
            "by|von|vom|par|por|di|od|przez|af|av|door|text|texte?|words|autor(in|en|ka)?(/in)?|authors?|auteurs?|"
                    + "(written|posted|published|verfasst|veröffentlicht|geschrieben|erstellt|publié|escrito|publicado|gepostet|eingestellt|reviewed|story) (by|von|par|por)|"
                    + "(ein(e)? )?(alle )?(beitrag|artikel|gastbeitrag|pressemitteilung|interview|kommentar|alles|article|posts|story|opinion|more|beiträge) (von|by|par|de)|"
                    + "(view|zeige|see) (all|alle) (posts|beiträge|articles) (by|von)|interview|protokoll|kommentar|foto|photo|redaktion(?=:)|autor(?=:)";
    private static final Pattern INTRODUCTION =
            Pattern.compile("(?iu)^\\W*(" + BY + ")\\b\\s*:?\\s+");
    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "(?iu)\\s*(?:,|;|\\||•|·|\\s/\\s|\\s&\\s|\\bund\\b|\\band\\b|\\s[eyi]\\s|\\bet\\b|\\boraz\\b|\\s[-–—]\\s)\\s*");
    private static final Pattern FOLLOWING =
            Pattern.compile(
                    "(?iu)\\s*(\\(.*|\\b(am|on|in|le|at|vor|el)\\s+(\\p{L}{2,12}\\s*,?\\s*)?\\d.*|\\d{1,2}[./].*|\\d{4}.*|[|•·].*|updated.*|published.*|shares?$|for (the )?\\p{Lu}.*)$");
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?iu).*(https?:|www\\.|@|\\.(com|net)\\b|javascript|\\bcookie|\\d{4}|\\be-?mail\\b|©|[{}<>=\\[\\]]).*"
                            + "|(wordpress)?admin(istrator)?|null|none|undefined|authors?|autor(in)?|unknown|anonym(ous)?|home|no.?author|datum:?|kommentare?|comments?|views?|some|staff( writer| reporter)?|contributor|reporter|ph\\.?d\\.?|m\\.?d\\.?|r\\.?d\\.?|mba|jr\\.?|msc|m\\.?a\\.?|follow|share|editor|guest|user|default|true|false|website|facebook|twitter|instagram|latest posts|about|profile|weltweit|news|veröffentlicht.*|por|mob|alle (beiträge|artikel).*|zur artikel.*|publicado.*|\\d+ .*|from .*|stand|aktualisiert.*");

    private PersonNames() {}

    static List<String> all(List<String> written) {
        return written.stream().flatMap(PersonNames::split).distinct().limit(8).toList();
    }

    /** At least a first and a last name, as far as one can tell. */
    static boolean isFull(String name) {
        return name.indexOf(' ') > 0 && name.codePoints().noneMatch(Character::isDigit);
    }

    private static Stream<String> split(String written) {
        var text = INTRODUCTION.matcher(Words.plain(written)).replaceFirst("");
        text = FOLLOWING.matcher(text).replaceFirst("");
        return Arrays.stream(SEPARATOR.split(text, -1))
                .map(PersonNames::bare)
                .filter(PersonNames::isName);
    }

    private static String bare(String part) {
        var name = INTRODUCTION.matcher(part.strip()).replaceFirst("");
        name = INTRODUCTION.matcher(name).replaceFirst("");
        return FOLLOWING
                .matcher(name)
                .replaceFirst("")
                .replaceAll("^[\\s:.,*–-]+|[\\s:,*–-]+$", "");
    }

    private static boolean isName(String name) {
        return name.length() > 1
                && name.length() < LONGEST
                && name.codePoints().anyMatch(Character::isLetter)
                && name.split("\\s+", -1).length <= MOST_WORDS
                && !NO_NAME.matcher(name).matches();
    }
}
