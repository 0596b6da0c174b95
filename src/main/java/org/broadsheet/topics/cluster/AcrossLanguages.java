package org.broadsheet.topics.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins stories told in several languages by what does not translate: rare names and numbers.
 *
 * <p>Two groups are one story when each has no better partner than the other, and they share at
 * least three such marks, two of them names, and a good part of what either has. Since that is a
 * guess, the articles that join by it say "perhaps".
 */
final class AcrossLanguages {
    private static final int FEWEST_SHARED = 3;
    private static final int FEWEST_NAMES = 2;
    private static final double SHARE = 0.3;

    /** A mark of more articles than this, and of more than a fiftieth of all, tells nothing. */
    private static final int RARE = 8;

    private static final int RARE_PART = 50;
    private static final int NAMED = 6;

    private final Map<Long, StoryText> articles;
    private final Map<Long, Set<String>> marks = new HashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Set<List<Long>> apart = new HashSet<>();
    private final ClusterSettings settings;

    AcrossLanguages(List<StoryText> all, Links links, ClusterSettings settings) {
        this.articles = all.stream().collect(Collectors.toMap(StoryText::key, it -> it));
        this.settings = settings;
        for (var article : all) {
            var found = Marks.of(article, settings.leadChars());
            marks.put(article.key(), found);
            found.forEach(mark -> frequencies.merge(mark, 1, Integer::sum));
        }
        links.apart()
                .forEach(pair -> {
                    apart.add(List.of(pair.one(), pair.other()));
                    apart.add(List.of(pair.other(), pair.one()));
                });
    }

    /** A group with the languages it is told in and its rare marks. */
    private record Side(StoryGroup group, Set<String> languages, Set<String> marks) {}

    private record Partner(Side side, Set<String> shared) {}

    List<StoryGroup> join(List<StoryGroup> groups) {
        var sides = groups.stream().map(this::side).toList();
        for (var fewer = joinOnce(sides); fewer.size() < sides.size(); fewer = joinOnce(sides)) {
            sides = fewer;
        }
        return sides.stream().map(Side::group).toList();
    }

    /** Every pair in which each is the other's best; a third language joins the next time. */
    private List<Side> joinOnce(List<Side> sides) {
        var byMark = new HashMap<String, List<Side>>();
        for (var side : sides) {
            side.marks()
                    .forEach(m -> byMark.computeIfAbsent(m, none -> new ArrayList<>()).add(side));
        }
        var best = new HashMap<Side, Partner>();
        sides.forEach(side -> best(side, byMark).ifPresent(partner -> best.put(side, partner)));
        var left = new ArrayList<Side>();
        var gone = new HashSet<Side>();
        for (var side : sides) {
            var partner = best.get(side);
            if (partner != null && isMutual(side, best.get(partner.side()))) {
                if (gone.add(side) && gone.add(partner.side())) {
                    left.add(joined(side, partner));
                }
            } else {
                left.add(side);
            }
        }
        return left;
    }

    private static boolean isMutual(Side side, @Nullable Partner back) {
        return back != null && back.side().equals(side);
    }

    private Optional<Partner> best(Side side, Map<String, List<Side>> byMark) {
        return side.marks().stream()
                .flatMap(mark -> byMark.getOrDefault(mark, List.of()).stream())
                .distinct()
                .filter(other -> !other.equals(side))
                .map(other -> new Partner(other, shared(side, other)))
                .filter(partner -> isEnough(side, partner) && mayMeet(side, partner.side()))
                .max(
                        Comparator.<Partner>comparingInt(partner -> partner.shared().size())
                                .thenComparing(
                                        partner -> partner.side().group().keys().getFirst(),
                                        Comparator.reverseOrder()));
    }

    private static Set<String> shared(Side one, Side other) {
        var shared = new TreeSet<>(one.marks());
        shared.retainAll(other.marks());
        return shared;
    }

    private static boolean isEnough(Side side, Partner partner) {
        var shared = partner.shared();
        var names = shared.stream().filter(Marks::isName).count();
        var fewer = Math.min(side.marks().size(), partner.side().marks().size());
        return shared.size() >= FEWEST_SHARED
                && names >= FEWEST_NAMES
                && shared.size() >= SHARE * fewer;
    }

    private boolean mayMeet(Side one, Side other) {
        if (one.languages().stream().anyMatch(other.languages()::contains)) {
            return false;
        }
        for (var key : one.group().keys()) {
            for (var against : other.group().keys()) {
                if (apart.contains(List.of(key, against)) || !near(key, against)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean near(long one, long other) {
        var window = settings.window();
        var first = article(one).at();
        var second = article(other).at();
        return window == null
                || first == null
                || second == null
                || Duration.between(first, second).abs().compareTo(window) <= 0;
    }

    private StoryText article(long key) {
        var article = articles.get(key);
        if (article == null) {
            throw new IllegalStateException("no article " + key);
        }
        return article;
    }

    private Side side(StoryGroup group) {
        var rare = Math.max(RARE, articles.size() / RARE_PART);
        var found =
                group.keys().stream()
                        .flatMap(key -> marks.getOrDefault(key, Set.of()).stream())
                        .filter(mark -> frequencies.getOrDefault(mark, 0) <= rare)
                        .collect(Collectors.toSet());
        var languages =
                group.keys().stream()
                        .map(key -> article(key).language().family().code())
                        .collect(Collectors.toSet());
        return new Side(group, languages, found);
    }

    /** The language with more articles stays as it is; those of the other say why they came. */
    private Side joined(Side side, Partner partner) {
        var other = partner.side();
        var larger = side.group().keys().size() >= other.group().keys().size();
        var host = larger ? side : other;
        var guest = larger ? other : side;
        var why =
                "perhaps the same story in another language: "
                        + partner.shared().stream()
                                .limit(NAMED)
                                .map(Marks::shown)
                                .collect(Collectors.joining(", "));
        var members =
                Stream.concat(
                                host.group().members().stream(),
                                guest.group().members().stream().map(it -> told(it, why)))
                        .sorted(Comparator.comparingLong(StoryGroup.Member::key))
                        .toList();
        return side(new StoryGroup(members));
    }

    private static StoryGroup.Member told(StoryGroup.Member member, String why) {
        var reasons = new ArrayList<>(List.of(why));
        reasons.addAll(member.why());
        return new StoryGroup.Member(member.key(), reasons);
    }
}
