package org.broadsheet.editions.render;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The frame's texts in one language: sentences with plurals, dates, numbers, names of languages.
 */
public final class Words {
    private final ULocale locale;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();
    private final Map<String, String> said = new ConcurrentHashMap<>();

    Words(Locale language, Map<String, String> texts) {
        this.locale = ULocale.forLocale(language);
        this.texts = Map.copyOf(texts);
    }

    /**
     * The text of that key with its arguments ({@code {0}}, plurals in ICU's form); dates are
     * written out.
     */
    public String say(String key, Object... arguments) {
        if (arguments.length == 0) {
            return said.computeIfAbsent(key, plain -> pattern(plain).format(arguments));
        }
        var written = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            written[i] = arguments[i] instanceof LocalDate date ? date(date) : arguments[i];
        }
        return pattern(key).format(written);
    }

    /** The text, kept apart from what stands around it where it runs the other way (UAX 9, FSI). */
    public String own(String text) {
        return Direction.of(text, locale.toLocale()) == direction()
                ? text
                : "\u2068" + text + "\u2069";
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** "24 November 2026". */
    public String date(LocalDate date) {
        return formatted(DateFormat.LONG, date);
    }

    /** "Tuesday, 24 November 2026". */
    public String fullDate(LocalDate date) {
        return formatted(DateFormat.FULL, date);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The name of a language in this one, empty where the language is not known. */
    public String nameOf(Locale language) {
        return language.getLanguage().isEmpty()
                ? ""
                : LocaleDisplayNames.getInstance(locale).localeDisplayName(language.getLanguage());
    }

    /** True if an entry in that language should say so: it is known, and not the frame's. */
    public boolean isForeign(Locale language) {
        return !language.getLanguage().isEmpty()
                && !language.getLanguage().equals(locale.getLanguage());
    }

    public String lang() {
        return locale.toLanguageTag();
    }

    public Direction direction() {
        return Direction.of(locale.toLocale());
    }

    private String formatted(int style, LocalDate date) {
        var format = (SimpleDateFormat) DateFormat.getDateInstance(style, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        if (has("months")) {
            var symbols = format.getDateFormatSymbols();
            symbols.setMonths(say("months").split(" ", -1));
            format.setDateFormatSymbols(symbols);
        }
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Reading a pattern costs far more than copying what was read. */
    private MessageFormat pattern(String key) {
        return patterns.computeIfAbsent(key, this::read).clone();
    }

    private MessageFormat read(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "no text \"" + key + "\" in messages/digest.properties");
        }
        return new MessageFormat(text, locale);
    }
}
