package org.broadsheet.collecting.dedup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short keys of a title and a text, and the measure of how much two texts share. */
public final class Fingerprint {
    private static final int LEAD = 40;
    private static final int FEWEST_WORDS = 60;
    private static final int SEQUENCE = 5;
    private static final double COPY = 0.8;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Fingerprint() {}

    /** Letters and digits in lower case. */
    public static String titleKey(String title) {
        return String.join(" ", words(title));
    }

    public static String hash(@Nullable String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Key of the first forty words; null for a text too short to be known again by it. */
    public static @Nullable String textKey(String text) {
        var words = words(text);
        return words.size() < FEWEST_WORDS ? null : hash(String.join(" ", words.subList(0, LEAD)));
    }

    /** True when most of the shorter text stands in the other. */
    public static boolean isCopy(String one, String other) {
        var first = words(one);
        var second = words(other);
        if (first.size() < FEWEST_WORDS || second.size() < FEWEST_WORDS) {
            return false;
        }
        var shorter = sequences(first.size() <= second.size() ? first : second);
        var longer = sequences(first.size() <= second.size() ? second : first);
        var shared = shorter.stream().filter(longer::contains).count();
        return shared >= COPY * shorter.size();
    }

    private static Set<String> sequences(List<String> words) {
        var sequences = new HashSet<String>();
        for (var i = 0; i + SEQUENCE <= words.size(); i++) {
            sequences.add(String.join(" ", words.subList(i, i + SEQUENCE)));
        }
        return sequences;
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
