package org.broadsheet.subscribers;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person is found by: the address, its domain behind an {@code @}, each word of the name.
 *
 * <p>All in lower case and without accents, in one table, so that whatever an admin types is one
 * range of one index.
 */
@Component
public class SearchWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    public SearchWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person and a word, as the table keeps it. */
    record Entry(String word, SubscriberId subscriber) {}

    /** Replaces the words of this person; to be called wherever address or name change. */
    public void write(SubscriberId subscriber, EmailAddress address, @Nullable String name) {
        forget(subscriber);
        for (var word : of(address, name)) {
            jdbc.sql("insert into subscriber_word (word, subscriber_id) values (:word, :id)")
                    .param("word", word)
                    .param("id", subscriber.value())
                    .update();
        }
    }

    public void forget(SubscriberId subscriber) {
        jdbc.sql("delete from subscriber_word where subscriber_id = :id")
                .param("id", subscriber.value())
                .update();
    }

    static Set<String> of(EmailAddress address, @Nullable String name) {
        var words = new LinkedHashSet<String>();
        words.add(address.key());
        words.add("@" + address.domain());
        words.addAll(words(name == null ? "" : name));
        return words;
    }

    /** The words in what was typed. */
    static Collection<String> words(String typed) {
        var words = new LinkedHashSet<String>();
        for (var word : BETWEEN_WORDS.split(plain(typed))) {
            if (!word.isEmpty()) {
                words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
            }
        }
        return words;
    }

    static String plain(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return Normalizer.normalize(MARKS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
