package org.broadsheet.editions.render;

import java.util.List;
import java.util.Locale;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * One story as a reader sees it: the lead article's words, quoted by right, and who else reports
 * it.
 *
 * @param credit the author or agency to be named, where the outlet asks for it
 * @param outlet the number by which a reader leaves the outlet out; 0 where none can
 */
public record Entry(
        String headline,
        WebLink link,
        Locale language,
        String summary,
        String outletName,
        @Nullable String credit,
        List<AlsoReportedBy> alsoReportedBy,
        @Nullable Picture picture,
        Mark mark,
        boolean paywalled,
        long outlet) {
    public Entry {
        headline = PlainText.of(headline);
        summary = PlainText.of(summary);
        outletName = PlainText.of(outletName);
        credit = credit == null || credit.isBlank() ? null : PlainText.of(credit);
        alsoReportedBy = List.copyOf(alsoReportedBy);
        if (headline.isEmpty()) {
            throw new IllegalArgumentException("an entry has a headline: " + link);
        }
    }

    /** An entry whose outlet no reader can leave out. */
    public Entry(
            String headline,
            WebLink link,
            Locale language,
            String summary,
            String outletName,
            @Nullable String credit,
            List<AlsoReportedBy> alsoReportedBy,
            @Nullable Picture picture,
            Mark mark,
            boolean paywalled) {
        this(
                headline,
                link,
                language,
                summary,
                outletName,
                credit,
                alsoReportedBy,
                picture,
                mark,
                paywalled,
                0);
    }

    /** The language as HTML wants it: {@code sr-Cyrl}, or {@code und} where nobody knows. */
    public String lang() {
        return language.toLanguageTag();
    }

    public Direction direction() {
        return Direction.of(headline, language);
    }

    public Direction summaryDirection() {
        return Direction.of(summary, language);
    }

    public Direction outletDirection() {
        return Direction.of(outletName, language);
    }

    /** The summary's first sentence, as the entry's language ends sentences. */
    public String firstSentence() {
        return Sentences.first(summary, language);
    }

    public Entry withPicture(@Nullable Picture other) {
        return new Entry(
                headline,
                link,
                language,
                summary,
                outletName,
                credit,
                alsoReportedBy,
                other,
                mark,
                paywalled,
                outlet);
    }

    public Entry withAlsoReportedBy(List<AlsoReportedBy> others) {
        return new Entry(
                headline,
                link,
                language,
                summary,
                outletName,
                credit,
                others,
                picture,
                mark,
                paywalled,
                outlet);
    }
}
