package org.broadsheet.editions.render;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words around the articles, by language.
 *
 * <p>A language is {@code digest_sr_Latn.properties}; what it lacks comes from {@code
 * digest_sr.properties} and then from English. A file of the same name in the operator's folder
 * goes before ours line by line, and a new one adds a language.
 */
final class FrameTexts {
    private final List<Map<String, String>> layers;
    private final Map<Locale, Words> made = new ConcurrentHashMap<>();

    /**
     * @param layers of files by name, the later before the earlier
     */
    FrameTexts(List<Map<String, String>> layers) {
        this.layers = List.copyOf(layers);
        layers.forEach(files -> files.forEach(FrameTexts::check));
    }

    Words in(Locale language) {
        return made.computeIfAbsent(language, this::make);
    }

    private Words make(Locale language) {
        var texts = new HashMap<String, String>();
        for (var suffix : suffixes(language)) {
            for (var files : layers) {
                texts.putAll(
                        PropertyText.read(
                                files.getOrDefault("digest" + suffix + ".properties", "")));
            }
        }
        return new Words(language, texts);
    }

    /**
     * From the widest to the closest: "", "_sr", "_sr_Cyrl". Serbian without a script is Cyrillic.
     */
    static List<String> suffixes(Locale language) {
        var likely = ULocale.addLikelySubtags(ULocale.forLocale(language));
        var suffixes = new ArrayList<>(List.of("", "_" + likely.getLanguage()));
        suffixes.add("_" + likely.getLanguage() + "_" + likely.getScript());
        if (!language.getCountry().isEmpty()) {
            suffixes.add("_" + likely.getLanguage() + "_" + language.getCountry());
        }
        return suffixes;
    }

    private static void check(String file, String text) {
        PropertyText.read(text)
                .forEach((key, pattern) -> {
                    try {
                        new MessageFormat(pattern, ULocale.ROOT);
                    } catch (IllegalArgumentException broken) {
                        throw new TemplateFault(
                                file,
                                PropertyText.lineOf(text, key),
                                "the text \"" + key + "\" is no message: " + broken.getMessage());
                    }
                });
    }
}
