package org.broadsheet.web.subscriber;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/** The preferences as the page sends them; every field is checked here, on the way in. */
record PreferencesForm(
        @Nullable List<Long> topic,
        @Nullable List<Long> less,
        @Nullable String rhythm,
        @Nullable List<String> day,
        @Nullable String monthDay,
        @Nullable String hour,
        @Nullable String zone,
        @Nullable String length,
        @Nullable String textOnly,
        @Nullable String language,
        @Nullable List<String> articles,
        @Nullable List<Long> out) {
    static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /**
     * All topics on offer ticked and none lessened is the same as no choice: later topics come too.
     */
    Choice choice(Choice before, Set<TopicId> offered) {
        return new Choice(
                topics(offered),
                before.outletsOut().stream()
                        .filter(outlet -> given(out).contains(outlet.value()))
                        .collect(Collectors.toSet()),
                given(articles).stream().map(PreferencesForm::tag).collect(Collectors.toSet()),
                oneOf(Choice.Length.class, length),
                textOnly != null,
                ReaderWords.LANGUAGES.contains(language) && language != null
                        ? language
                        : before.language());
    }

    Rhythm when() {
        return new Rhythm(pattern(), time(), zoneId(zone));
    }

    private Map<TopicId, Choice.Interest> topics(Set<TopicId> offered) {
        var wanted = new HashSet<>(given(topic));
        var lessened = new HashSet<>(given(less));
        var topics = new HashMap<TopicId, Choice.Interest>();
        for (var id : offered) {
            if (wanted.contains(id.value())) {
                topics.put(
                        id,
                        lessened.contains(id.value())
                                ? Choice.Interest.LESS
                                : Choice.Interest.NORMAL);
            }
        }
        if (topics.isEmpty() && !offered.isEmpty()) {
            throw new UserProblem("bad.topics");
        }
        var everything =
                topics.keySet().equals(offered) && !topics.containsValue(Choice.Interest.LESS);
        return everything ? Map.of() : topics;
    }

    private Rhythm.Pattern pattern() {
        return switch (rhythm == null ? "" : rhythm) {
            case "every-edition" -> new Rhythm.Pattern.EveryEdition();
            case "weekdays" -> new Rhythm.Pattern.OnDays(WEEKDAYS);
            case "monthly" -> new Rhythm.Pattern.Monthly(dayOfMonth());
            case "days" -> new Rhythm.Pattern.OnDays(days());
            default -> throw new UserProblem("bad.choice", shown(rhythm));
        };
    }

    private Set<DayOfWeek> days() {
        var days =
                given(day).stream()
                        .map(word -> oneOf(DayOfWeek.class, word))
                        .collect(Collectors.toSet());
        if (days.isEmpty()) {
            throw new UserProblem("bad.days");
        }
        return days;
    }

    private int dayOfMonth() {
        var typed = monthDay == null ? "" : monthDay.strip();
        if (!typed.matches("[1-9]|[12][0-9]|3[01]")) {
            throw new UserProblem("bad.day-of-month");
        }
        return Integer.parseInt(typed);
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(hour == null ? "" : hour);
        } catch (DateTimeException e) {
            throw new UserProblem("bad.hour", shown(hour));
        }
    }

    static ZoneId zoneId(@Nullable String zone) {
        if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
            return ZoneId.of(zone);
        }
        throw new UserProblem("bad.zone", shown(zone));
    }

    private static String tag(String tag) {
        if (!tag.matches("[a-z]{2,3}")) {
            throw new UserProblem("bad.choice", shown(tag));
        }
        return tag;
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable String word) {
        try {
            return Enum.valueOf(type, word == null ? "" : word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UserProblem("bad.choice", shown(word));
        }
    }

    /** What was typed, short enough for a sentence. */
    private static String shown(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        return typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
    }
}
