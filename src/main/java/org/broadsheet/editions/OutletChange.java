package org.broadsheet.editions;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an outlet corrected in the words that were quoted from it: the title, a number, a name, or a
 * mark that says so.
 *
 * <p>A number or name counts when it stands nowhere in the article any more; one that merely
 * slipped out of the quoted part is no correction.
 */
final class OutletChange {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},;:)] )\\p{Lu}[\\p{L}\\p{M}'-]+");
    private static final Pattern MARK =
            Pattern.compile(
                    "\\b(?:correction|corrected|clarification|erratum|errata|berichtigung|berichtigt|korrektur"
                            + "|korrigiert|rectificatif|correctif|fe de errat|rettifica|ispravka|ispravljeno|исправка"
                            + "|исправљено|исправлен|поправка|уточнение|تصحيح)",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    private final Said before;
    private final Said now;

    private OutletChange(Said before, Said now) {
        this.before = before;
        this.now = now;
    }

    /**
     * An article at one time.
     *
     * @param quoted the words taken from it
     * @param text the whole of it
     */
    record Said(String title, String quoted, String text) {
        String all() {
            return title + "\n" + quoted + "\n" + text;
        }

        String told() {
            return title + " . " + quoted;
        }
    }

    /** In words for the desk; empty where nothing that was quoted is corrected. */
    static Optional<String> between(Said before, Said now) {
        return new OutletChange(before, now).words();
    }

    private Optional<String> words() {
        if (MARK.matcher(now.all()).find() && !MARK.matcher(before.all()).find()) {
            return Optional.of("the outlet says that it corrected the article");
        }
        return gone(NUMBER, "number").or(() -> gone(NAME, "name")).or(this::title);
    }

    private Optional<String> gone(Pattern what, String word) {
        var still = new HashSet<>(found(what, now.all()));
        var dropped = without(found(what, before.told()), still);
        var known = new HashSet<>(found(what, before.all()));
        var come = without(found(what, now.told()), known);
        return dropped.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "the %s %s".formatted(word, String.join(", ", dropped))
                                + (come.isEmpty()
                                        ? " is gone"
                                        : " became " + String.join(", ", come)));
    }

    private Optional<String> title() {
        return letters(before.title()).equals(letters(now.title()))
                ? Optional.empty()
                : Optional.of("the title was \"" + before.title() + "\"");
    }

    private static List<String> without(Set<String> some, Collection<String> others) {
        return some.stream().filter(Predicate.not(others::contains)).toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(it -> it.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
