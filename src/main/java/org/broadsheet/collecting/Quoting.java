package org.broadsheet.collecting;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts an article down to what its source's rights allow, at a sentence end where there is one. */
final class Quoting {
    private Quoting() {}

    static Quotation quote(Article article) {
        var rights = article.rights();
        var text =
                firstWords(
                        article.text().isBlank() ? orEmpty(article.description()) : article.text(),
                        rights.words(),
                        article.language());
        return new Quotation(
                article.id(),
                article.outletName(),
                article.link(),
                article.title(),
                text,
                words(text),
                rights.credit(),
                article.language(),
                rights.picture() && !rights.isProtected() ? article.picture() : null,
                article.paywalled());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * Whole sentences while they fit into the words allowed; the beginning of the first where not
     * even it fits.
     */
    static String firstWords(String text, int allowed, @Nullable String language) {
        var flat = text.strip().replaceAll("\\s+", " ");
        var sentences =
                BreakIterator.getSentenceInstance(
                        language == null ? Locale.ROOT : Locale.forLanguageTag(language));
        sentences.setText(flat);
        var end = 0;
        for (var next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            if (words(flat.substring(0, next)) > allowed) {
                break;
            }
            end = next;
        }
        return end > 0 ? flat.substring(0, end).strip() : cut(flat, allowed);
    }

    private static String cut(String text, int allowed) {
        if (allowed == 0 || text.isEmpty()) {
            return "";
        }
        var words = text.split(" ", allowed + 1);
        return words.length <= allowed
                ? text
                : String.join(" ", Arrays.copyOf(words, allowed)) + " …";
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
