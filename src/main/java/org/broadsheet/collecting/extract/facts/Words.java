package org.broadsheet.collecting.extract.facts;

import java.text.Normalizer;
import java.util.Locale;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.jsoup.Jsoup;

/** Compares texts by what a reader would call the same. */
final class Words {
    private Words() {}

    /** Letters and digits only, in lower case. */
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    static String plain(String text) {
        var markup = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return (markup ? Jsoup.parseBodyFragment(text).text() : text)
                .replaceAll("[\\s\\u00a0\\u200b]+", " ")
                .strip();
    }

    /** Whether a text only names the site: its name, or its address with or without the ending. */
    static boolean isSite(String text, HtmlPage page) {
        var key = key(text);
        var name = page.metas().first("og:site_name").map(Words::key).orElse("");
        var publisher =
                page.article().names("publisher").stream().findFirst().map(Words::key).orElse("");
        var site = page.url() == null ? "" : page.url().site();
        var host = key(site);
        var bare = key(site.replaceFirst("\\.[a-z]{2,3}(\\.[a-z]{2})?$", ""));
        return !key.isEmpty()
                && (key.equals(name)
                        || key.equals(publisher)
                        || key.equals(host)
                        || key.equals(bare)
                        || key.equals(bare.replaceFirst("^(blog|news|de|en|fr|es|m)(?=.{4})", "")));
    }
}
