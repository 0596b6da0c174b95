package org.broadsheet.web.subscriber;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.broadsheet.shared.UserProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The preferences as a page, and what it says after a step. */
@Component
class PreferencesPage {
    private final ReaderFrame pages;
    private final ReaderDesk desk;
    private final Offers offers;
    private final WhenWords when;
    private final Clock clock;

    PreferencesPage(
            ReaderFrame pages, ReaderDesk desk, Offers offers, WhenWords when, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.offers = offers;
        this.when = when;
        this.clock = clock;
    }

    String show(String token, ReaderDesk.Reader reader, Model model) {
        var words = ReaderWords.in(reader.language());
        var paused = reader.pausedUntil();
        model.addAttribute("token", token);
        model.addAttribute("unsubscribe", desk.unsubscribePath(reader));
        model.addAttribute("reader", reader);
        model.addAttribute("topics", offers.topics(reader));
        model.addAttribute("outletsOut", offers.outletsOut(reader));
        model.addAttribute("articleLanguages", offers.languages(reader));
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("zones", zones());
        model.addAttribute("tomorrow", today(reader).plusDays(1));
        model.addAttribute("inAYear", today(reader).plusYears(1));
        model.addAttribute(
                "pausedUntil",
                paused == null
                        ? null
                        : words.date(LocalDate.ofInstant(paused, reader.rhythm().zone())));
        model.addAttribute("next", when.digest("when.next", reader.list(), reader.rhythm(), words));
        return pages.of("preferences", reader.list(), reader.language(), model);
    }

    /** Said of a change of choice or rhythm, as it now stands. */
    List<String> saved(String token) {
        var reader = desk.find(token).orElseThrow();
        var words = ReaderWords.in(reader.language());
        var said = new ArrayList<>(List.of(words.say("said.saved")));
        said.addAll(when.effect(reader, words));
        return said;
    }

    List<String> said(ReaderDesk.Reader reader, String key, Object... arguments) {
        return List.of(ReaderWords.in(reader.language()).say(key, arguments));
    }

    String problem(UserProblem problem, ReaderDesk.Reader reader) {
        return ReaderWords.in(reader.language()).say(problem.key(), problem.arguments().toArray());
    }

    /** The day a pause ends: after today, at most a year ahead. */
    LocalDate pauseEnd(@Nullable String typed, ReaderDesk.Reader reader) {
        try {
            var day = LocalDate.parse(typed == null ? "" : typed);
            var today = today(reader);
            if (day.isAfter(today) && !day.isAfter(today.plusYears(1))) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw new UserProblem("bad.until");
        }
        throw new UserProblem("bad.until");
    }

    /** The zones with a place in their name. */
    static SortedSet<String> zones() {
        var zones = new TreeSet<String>();
        for (var id : ZoneId.getAvailableZoneIds()) {
            if (id.matches(
                            "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")
                    || id.equals("UTC")) {
                zones.add(id);
            }
        }
        return zones;
    }

    private LocalDate today(ReaderDesk.Reader reader) {
        return LocalDate.ofInstant(clock.instant(), reader.rhythm().zone());
    }
}
