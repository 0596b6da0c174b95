package org.broadsheet.web.subscriber;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The readers' pages in one language: sentences with plurals, dates, names of languages. */
public final class ReaderWords {
    /** The languages there are, as tags. */
    static final List<String> LANGUAGES = List.of("en", "de", "sr-Cyrl", "sr-Latn", "ru", "ar");

    private static final Map<String, ReaderWords> MADE = new ConcurrentHashMap<>();

    private final ULocale locale;
    private final Map<String, String> texts;

    private ReaderWords(String tag) {
        this.locale = ULocale.forLanguageTag(tag);
        this.texts = read(tag);
    }

    /** The closest language we have; Serbian without a script is Cyrillic. */
    static ReaderWords in(String tag) {
        return MADE.computeIfAbsent(closest(tag), ReaderWords::new);
    }

    static String closest(String tag) {
        var wanted = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
        return LANGUAGES.stream()
                .filter(ours -> {
                    var likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(ours));
                    return likely.getLanguage().equals(wanted.getLanguage())
                            && likely.getScript().equals(wanted.getScript());
                })
                .findFirst()
                .orElse("en");
    }

    /** The text of that key; dates among the arguments are written out. */
    public String say(String key, Object... arguments) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text \"" + key + "\" in messages/reader");
        }
        var written = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            written[i] = arguments[i] instanceof LocalDate date ? date(date) : arguments[i];
        }
        return new MessageFormat(text, locale).format(written);
    }

    /** "Tuesday, 24 November 2026". */
    public String date(LocalDate date) {
        var format = DateFormat.getDateInstance(DateFormat.FULL, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale.toLocale());
    }

    /** The name of a language in this one. */
    public String nameOf(String tag) {
        return ULocale.forLanguageTag(tag).getDisplayName(locale);
    }

    /** Every language by its own name. */
    public Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        for (var tag : LANGUAGES) {
            var own = ULocale.forLanguageTag(tag);
            names.put(tag, own.getDisplayName(own));
        }
        return names;
    }

    public String lang() {
        return locale.toLanguageTag();
    }

    public String dir() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }

    private static Map<String, String> read(String tag) {
        var texts = new HashMap<String, String>();
        for (var name : List.of("reader", "reader_" + tag.replace('-', '_'))) {
            try (var bytes =
                    ReaderWords.class.getResourceAsStream("/messages/" + name + ".properties")) {
                if (bytes != null) {
                    var read = new Properties();
                    read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
                    read.forEach((key, text) -> texts.put((String) key, (String) text));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(texts);
    }
}
