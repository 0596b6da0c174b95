package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.collecting.Quotation;
import org.broadsheet.topics.text.Language;
import org.broadsheet.topics.text.SentenceRank;
import org.broadsheet.topics.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Two or three sentences on a story, in the outlets' own words.
 *
 * <p>Every sentence is taken whole from a {@link Quotation}, which holds no more than its source's
 * rights allow; nothing is reworded. One outlet: its first sentences. Several: the sentences most
 * like all others (LexRank), without repeating one another, the lead outlet's first, each outlet's
 * in its own order.
 */
public final class Summaries {
    private static final int MOST_SENTENCES = 3;
    private static final int LONGEST = 420;

    /** Beginnings that point to an earlier sentence, in the languages we read most. */
    private static final Pattern LEANING =
            Pattern.compile(
                    "^[\"“„«]?(He|She|It|They|His|Her|Their|Its|This|These|That|Those|But|However|Also|And|Yet|Meanwhile"
                            + "|Er|Sie|Es|Dies|Diese|Dieser|Dieses|Seine|Ihre|Aber|Doch|Auch|Zudem"
                            + "|Il|Elle|Ils|Elles|Ce|Cette|Ces|Mais|Cependant|Él|Ella|Este|Esta|Pero"
                            + "|On|Ona|Oni|Ono|To|Ovo|Ali|Međutim|Takođe|Он|Она|Они|Оно|То|Ово|Али|Међутим|Такође)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** "SANTIAGO, Chile (Reuters) - ": where a report was written is not the news. */
    private static final Pattern DATELINE =
            Pattern.compile(
                    "^\\s*\\p{Lu}[\\p{Lu}\\p{M}.' ]{2,30}(?:, [^.–—-]{2,25})?\\s*(?:\\([^)]{2,20}\\)\\s*)?"
                            + "[-–—]+\\s+(?=\\p{Lu})");

    private Summaries() {}

    /** What may be quoted of one article. */
    public record Passage(String outlet, String text) {}

    /**
     * A sentence and whom it is from.
     *
     * @param outlet to be credited
     * @param passage place of the quotation it is taken from, the lead's being 0
     * @param place among the sentences of that quotation
     */
    public record Said(String sentence, String outlet, int passage, int place) {
        boolean follows(Said other) {
            return passage == other.passage && place == other.place + 1;
        }
    }

    /** The summary's sentences in order. Empty if nothing may be quoted. */
    public static List<Said> of(List<Quotation> leadFirst, Language language) {
        return of(
                language, leadFirst.stream().map(q -> new Passage(q.outlet(), q.text())).toList());
    }

    /**
     * The same from what quotations were frozen as.
     *
     * @param languageTag of the lead; English where it is unknown
     */
    public static List<Said> ofPassages(List<Passage> leadFirst, @Nullable String languageTag) {
        return of(FollowUps.language(languageTag), leadFirst);
    }

    private static List<Said> of(Language language, List<Passage> leadFirst) {
        var all = new ArrayList<Said>();
        for (var passage = 0; passage < leadFirst.size(); passage++) {
            var quoted = leadFirst.get(passage);
            var text = DATELINE.matcher(quoted.text()).replaceFirst("");
            var sentences = Sentences.of(text, language);
            for (var place = 0; place < sentences.size(); place++) {
                if (isTelling(sentences.get(place))) {
                    all.add(new Said(sentences.get(place), quoted.outlet(), passage, place));
                }
            }
        }
        var outlets = all.stream().map(Said::outlet).distinct().count();
        return fitting(outlets > 1 ? ranked(all, language) : all).stream()
                .sorted(Comparator.comparingInt(Said::passage).thenComparingInt(Said::place))
                .toList();
    }

    /** The summary as one text, a credit in brackets where the outlet changes. */
    public static String text(List<Said> summary) {
        var text = new StringBuilder();
        for (var i = 0; i < summary.size(); i++) {
            var said = summary.get(i);
            text.append(i == 0 ? "" : " ").append(said.sentence());
            var last = i + 1 == summary.size();
            if (last || !summary.get(i + 1).outlet().equals(said.outlet())) {
                text.append(" (").append(said.outlet()).append(')');
            }
        }
        return text.toString();
    }

    /** The lead's first sentence opens; the ranked ones follow. */
    private static List<Said> ranked(List<Said> all, Language language) {
        var order = SentenceRank.order(all.stream().map(Said::sentence).toList(), language);
        var ranked = new ArrayList<Said>();
        ranked.add(all.getFirst());
        order.stream().filter(place -> place != 0).map(all::get).forEach(ranked::add);
        return ranked;
    }

    private static List<Said> fitting(List<Said> sentences) {
        var taken = new ArrayList<Said>();
        var length = 0;
        for (var said : sentences) {
            var fits = taken.isEmpty() || length + said.sentence().length() <= LONGEST;
            if (fits && isUnderstood(said, taken) && isNew(said, taken)) {
                taken.add(said);
                length += said.sentence().length();
            }
            if (taken.size() == MOST_SENTENCES || !fits) {
                break;
            }
        }
        return taken;
    }

    private static boolean isNew(Said said, List<Said> taken) {
        return taken.stream().noneMatch(t -> SentenceRank.repeats(t.sentence(), said.sentence()));
    }

    /** A sentence that begins with "He" or "But" needs the one before it. */
    private static boolean isUnderstood(Said said, List<Said> taken) {
        return taken.isEmpty()
                || !LEANING.matcher(said.sentence()).find()
                || taken.stream().anyMatch(said::follows);
    }

    /** Whole, and about the matter: not a cut-off, a byline or a call to subscribe. */
    private static boolean isTelling(String sentence) {
        return sentence.length() > 25
                && !sentence.endsWith("…")
                && !sentence.endsWith("...")
                && !sentence.matches(
                        "(?i).*\\b(click here|subscribe|sign up|read more|newsletter|cookies)\\b.*")
                && !sentence.matches("(?i)^by \\p{Lu}\\S+ \\p{Lu}\\S+\\.?$");
    }
}
