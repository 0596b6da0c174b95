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
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/** The preferences as the page sends them; every field is checked here, on the way in. */
record PreferencesForm(
        @Nullable List<Long> topic,
        @Nullable List<Long> less,
        String rhythm,
        String hour,
        String zone,
        String length,
        @Nullable String textOnly) {

    /**
     * All topics on offer ticked and none lessened is the same as no choice: later topics come too.
     */
    Choice choice(Choice before, Set<TopicId> offered) {
        var wanted = new HashSet<>(topic == null ? List.<Long>of() : topic);
        var lessened = new HashSet<>(less == null ? List.<Long>of() : less);
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
            throw new UserProblem("preferences.no-topic");
        }
        var everything = lessened.isEmpty() && topics.keySet().equals(offered);
        return new Choice(
                everything ? Map.of() : topics,
                before.outletsOut(),
                before.articleLanguages(),
                oneOf(Choice.Length.class, length),
                textOnly != null,
                before.language());
    }

    Rhythm when() {
        return new Rhythm(pattern(), time(), zoneId());
    }

    private Rhythm.Pattern pattern() {
        return switch (rhythm) {
            case "every-edition" -> new Rhythm.Pattern.EveryEdition();
            case "weekdays" ->
                    new Rhythm.Pattern.OnDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            case "monthly" -> new Rhythm.Pattern.Monthly(1);
            default -> new Rhythm.Pattern.OnDays(Set.of(oneOf(DayOfWeek.class, rhythm)));
        };
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(hour);
        } catch (DateTimeException e) {
            throw new UserProblem("preferences.no-hour", hour);
        }
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UserProblem("preferences.no-zone", zone);
        }
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UserProblem("preferences.unknown", word);
        }
    }
}
