package org.broadsheet.topics.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Decides the language of a text: what the feed or page declares, checked against the letters.
 *
 * <p>The declaration stands where the text is too short to tell ({@value #SHORTEST_TO_JUDGE}
 * characters) or the detector is unsure. Pages often declare the language of their template, so
 * that a sure detector overrules them.
 */
public final class LanguageDetector {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int SHORTEST_TO_JUDGE = 100;
    private static final int ENOUGH = 300;

    /**
     * How many times likelier than any other; its confidences themselves are low on short texts.
     */
    private static final double SURE = 2;

    private static final class Loaded {
        static final LanguageDetectorModel MODEL_BYTES = load();
    }

    /** The declared language if nothing speaks against it, else the one found; empty if neither. */
    public Optional<Language> detect(@Nullable String declared, String text) {
        var told = parse(declared);
        if (text.length() < SHORTEST_TO_JUDGE) {
            return told;
        }
        var found = find(text.substring(0, Math.min(ENOUGH, text.length())));
        if (told.isPresent() && found.filter(f -> !isRelated(told.get(), f)).isEmpty()) {
            return told;
        }
        return found;
    }

    /** The likeliest language, if no other but its relatives comes near. */
    private static Optional<Language> find(String text) {
        var guesses = new LanguageDetectorME(Loaded.MODEL_BYTES).predictLanguages(text);
        var best = Language.of(guesses[0].getLang());
        var next =
                Arrays.stream(guesses)
                        .filter(guess -> !isRelated(best, Language.of(guess.getLang())))
                        .findFirst();
        var sure =
                next.isEmpty() || guesses[0].getConfidence() >= SURE * next.get().getConfidence();
        return sure ? Optional.of(best) : Optional.empty();
    }

    /** Close relatives are told apart better by the publisher than by the letters. */
    private static boolean isRelated(Language one, Language other) {
        return one.family().equals(other.family());
    }

    private static Optional<Language> parse(@Nullable String declared) {
        if (declared == null || !declared.strip().matches("(?i)[a-z]{2,3}([-_].*)?")) {
            return Optional.empty();
        }
        return Optional.of(Language.of(declared));
    }

    private static LanguageDetectorModel load() {
        try (InputStream bytes = LanguageDetector.class.getResourceAsStream(MODEL)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        "no language model " + MODEL + " on the class path");
            }
            return new LanguageDetectorModel(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
