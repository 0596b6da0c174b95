package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.delivery.LastReader;
import org.broadsheet.editions.Composition;
import org.broadsheet.editions.Decided;
import org.broadsheet.editions.Decision;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionCalendar;
import org.broadsheet.editions.Editions;
import org.broadsheet.editions.Forecasts;
import org.broadsheet.jobs.Runs;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.springframework.beans.factory.BeanFactory;

/** Says what an edition would be if it were frozen now, and who would get it; mails nobody. */
final class DryRun {
    private final BeanFactory application;
    private final PrintWriter out;
    private final Instant at;

    DryRun(BeanFactory application, PrintWriter out, Instant at) {
        this.application = application;
        this.out = out;
        this.at = at;
    }

    /** On a real list nothing is written. */
    int of(MailingList list) {
        return say(list, forming(list));
    }

    /** A trial has a database of its own, so it collects first. */
    int ofTrial(MailingList list) {
        application.getBean(Runs.class).collect();
        var now = application.getBean(Clock.class).instant();
        return say(
                list,
                application
                        .getBean(EditionCalendar.class)
                        .extra(list.id(), new Actor.Program("dry run"), now));
    }

    private int say(MailingList list, Edition edition) {
        var forecast = application.getBean(Forecasts.class).of(edition.id(), at);
        var composition = forecast.composition();
        sections(list, composition);
        for (var decision : Decision.values()) {
            var stories = composition.with(decision).size();
            if (decision != Decision.IN && stories > 0) {
                out.printf("%,d stories stay out: %s%n", stories, decision.word());
            }
        }
        var audience = application.getBean(Audience.class);
        out.printf(
                "%,d readers would be mailed, in %,d versions; %,d would get nothing new.%n",
                forecast.readers(), forecast.versions(), forecast.nothingNew());
        end(list, forecast);
        audience.notMailed(list.id())
                .forEach((reason, readers) -> out.printf("%,d are not: %s%n", readers, reason));
        out.println("Nothing was sent, nothing was changed.");
        return DataCommand.DONE;
    }

    /** From the limits and the speed measured last. */
    private void end(MailingList list, Forecasts.Forecast forecast) {
        var waves =
                forecast.slots().entrySet().stream()
                        .map(slot -> new LastReader.Wave(slot.getKey(), slot.getValue()))
                        .toList();
        application
                .getBean(LastReader.class)
                .of(list.id(), waves)
                .ifPresent(last -> {
                    out.printf(
                            "The last reader's slot is %s; at %,.0f mails a second they would have it by %s.%n",
                            last.slot().atZone(list.zone()).toOffsetDateTime(),
                            last.perSecond(),
                            last.at().atZone(list.zone()).toOffsetDateTime());
                    if (last.isLate()) {
                        out.printf(
                                "That is late: start %,d minutes earlier, on the edition's page once it is approved, or with an earlier edition time.%n",
                                last.earlier().toMinutes());
                    }
                    if (last.tomorrow() > 0) {
                        out.printf(
                                "%,d readers are beyond today's most and would wait.%n",
                                last.tomorrow());
                    }
                });
    }

    private void sections(MailingList list, Composition composition) {
        var names =
                application.getBean(Topics.class).list().stream()
                        .collect(Collectors.toMap(Topic::id, Topic::name));
        out.printf("\"%s\" would hold %,d stories:%n", list.name(), composition.in().size());
        for (var story : composition.in()) {
            out.printf("  %-22s %s%n", section(names, story), story.articles().getFirst().title());
        }
    }

    private static String section(Map<TopicId, String> names, Decided story) {
        var section = story.section();
        return section == null ? "Other news" : names.getOrDefault(section, "");
    }

    private Edition forming(MailingList list) {
        return application.getBean(Editions.class).list(list.id(), 20).stream()
                .filter(Edition::isForming)
                .findFirst()
                .orElseThrow(() -> new UserProblem("cli.nothing-forming", list.name()));
    }
}
