package org.broadsheet.editions;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Rhythm.Pattern;

/**
 * Names versions by what tells them apart. A trait that all versions share, or that differs among
 * the readers of one version, names nothing.
 */
final class VersionNames {
    /** In the order in which they are said; how far readers are only where nothing else tells. */
    private enum Trait {
        RHYTHM,
        LENGTH,
        FORM,
        LANGUAGE,
        TOPICS,
        LEFT_OUT,
        LAST_HAD
    }

    private final EditionRendering rendering;
    private final Map<VariantId, Map<Trait, Set<Explanation>>> traits = new LinkedHashMap<>();

    private VersionNames(EditionRendering rendering) {
        this.rendering = rendering;
    }

    static VersionNames of(
            EditionRendering rendering, Map<VariantId, List<ReaderGroup>> groupsByVariant) {
        var names = new VersionNames(rendering);
        groupsByVariant.forEach(
                (variant, groups) -> names.traits.put(variant, names.traits(groups)));
        return names;
    }

    List<Explanation> differences(VariantId variant) {
        var own = Map.copyOf(traits.getOrDefault(variant, Map.of()));
        var said =
                Stream.of(Trait.values())
                        .filter(trait -> trait != Trait.LAST_HAD)
                        .filter(this::tells)
                        .flatMap(trait -> only(own, trait))
                        .toList();
        return isUnique(variant)
                ? said
                : Stream.concat(said.stream(), only(own, Trait.LAST_HAD)).toList();
    }

    private static Stream<Explanation> only(Map<Trait, Set<Explanation>> own, Trait trait) {
        var values = own.getOrDefault(trait, Set.of());
        return values.size() == 1 ? values.stream() : Stream.empty();
    }

    private boolean tells(Trait trait) {
        return traits.values().stream().map(it -> it.get(trait)).distinct().count() > 1;
    }

    /** Whether the traits but the last tell it from every other version. */
    private boolean isUnique(VariantId variant) {
        var own = withoutLast(variant);
        return traits.keySet().stream()
                .filter(other -> !other.equals(variant))
                .noneMatch(other -> withoutLast(other).equals(own));
    }

    private Map<Trait, Set<Explanation>> withoutLast(VariantId variant) {
        var some = new HashMap<>(traits.getOrDefault(variant, Map.of()));
        some.remove(Trait.LAST_HAD);
        return some;
    }

    private Map<Trait, Set<Explanation>> traits(List<ReaderGroup> groups) {
        var all = new HashMap<Trait, Set<Explanation>>();
        for (var trait : Trait.values()) {
            all.put(trait, groups.stream().map(group -> value(trait, group)).collect(toSet()));
        }
        return all;
    }

    private Explanation value(Trait trait, ReaderGroup group) {
        var choice = rendering.choice(group.choice());
        return switch (trait) {
            case RHYTHM -> Explanation.of(rhythm(rendering.rhythm(group.rhythm()).pattern()));
            case LENGTH -> Explanation.of(choice.length().name().toLowerCase(Locale.ROOT));
            case FORM -> Explanation.of(choice.textOnly() ? "text-only" : "with-html");
            case LANGUAGE ->
                    Explanation.of(
                            "language",
                            Locale.forLanguageTag(choice.language())
                                    .getDisplayName(Locale.ENGLISH));
            case TOPICS -> topics(choice);
            case LEFT_OUT ->
                    choice.outletsOut().isEmpty() && choice.articleLanguages().isEmpty()
                            ? Explanation.of("nothing-left-out")
                            : Explanation.of(
                                    "left-out",
                                    choice.outletsOut().size(),
                                    String.join(", ", new TreeSet<>(choice.articleLanguages())));
            case LAST_HAD -> Explanation.of("last-had", group.watermark());
        };
    }

    private static String rhythm(Pattern pattern) {
        return switch (pattern) {
            case Pattern.EveryEdition() -> "every-edition";
            case Pattern.OnDays(var days) -> days.size() == 1 ? "weekly" : "days";
            case Pattern.Monthly(var day) -> "monthly";
        };
    }

    private Explanation topics(Choice choice) {
        var names =
                rendering.content().sections().stream()
                        .filter(section -> choice.topics().containsKey(section.topic()))
                        .map(section ->
                                section.name()
                                        + (choice.topics().get(section.topic())
                                                        == Choice.Interest.LESS
                                                ? " (less)"
                                                : ""))
                        .collect(joining(", "));
        return names.isEmpty() ? Explanation.of("all-topics") : Explanation.of("topics", names);
    }
}
