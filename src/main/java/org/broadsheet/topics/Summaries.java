package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.collecting.Quotation;
import org.broadsheet.topics.text.Language;
import org.broadsheet.topics.text.SentenceRank;
import org.broadsheet.topics.text.Sentences;

/**
 * Two or three sentences on a story, in the outlets' own words.
 *
 * <p>Every sentence is taken whole from a {@link Quotation}, which holds no more than its source's
 * rights allow; nothing is reworded. One outlet: its first sentences. Several: the sentences most
 * like all others (LexRank), without repeating one another, the lead outlet's first.
 */
public final class Summaries {
    private static final int MOST_SENTENCES = 3;
    private static final int LONGEST = 420;

    private Summaries() {}

    /**
     * A sentence and whom it is from.
     *
     * @param outlet to be credited
     */
    public record Said(String sentence, String outlet) {}

    /** The summary's sentences in order. Empty if nothing may be quoted. */
    public static List<Said> of(List<Quotation> leadFirst, Language language) {
        var all = new ArrayList<Said>();
        for (var quotation : leadFirst) {
            for (var sentence : Sentences.of(quotation.text(), language)) {
                if (isTelling(sentence)) {
                    all.add(new Said(sentence, quotation.outlet()));
                }
            }
        }
        var outlets = all.stream().map(Said::outlet).distinct().count();
        return fitting(outlets > 1 ? ranked(all, language) : all);
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
            length += said.sentence().length();
            if (taken.size() == MOST_SENTENCES || (length > LONGEST && !taken.isEmpty())) {
                break;
            }
            if (taken.stream()
                    .noneMatch(t -> SentenceRank.repeats(t.sentence(), said.sentence()))) {
                taken.add(said);
            }
        }
        return taken;
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
