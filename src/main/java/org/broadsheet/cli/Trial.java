package org.broadsheet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.collecting.Sources;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.NewList;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscriptions;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.Topics;
import org.springframework.beans.factory.BeanFactory;

/** A trial list with one reader on a throwaway database. */
final class Trial {
    private static final Pattern HOST_PORT = Pattern.compile("(.+):(\\d{1,5})");

    private final BeanFactory application;
    private final PrintWriter out;

    Trial(BeanFactory application, PrintWriter out) {
        this.application = application;
        this.out = out;
    }

    static Map<String, Object> settings(
            Throwaway throwaway, String smtp, String to, List<String> sources) {
        var server = HOST_PORT.matcher(smtp);
        if (!server.matches()) {
            throw new UserProblem("cli.bad-smtp", smtp);
        }
        var settings = new HashMap<>(throwaway.settings("http://localhost:8080"));
        settings.put("broadsheet.mail.host", server.group(1));
        settings.put("broadsheet.mail.encryption", "none");
        settings.put("broadsheet.mail.port", server.group(2));
        settings.put("broadsheet.mail.only-to", to);
        settings.put("broadsheet.collecting.files-allowed", true);
        if (SourceArguments.areFiles(sources)) {
            settings.put("broadsheet.collecting.pages-per-poll", 0);
        }
        return settings;
    }

    MailingList prepare(List<String> sources, String to, int days) {
        var address =
                EmailAddress.parse(to).orElseThrow(() -> new UserProblem("cli.bad-address", to));
        addSources(sources, days);
        var lists = application.getBean(MailingLists.class);
        var topics = application.getBean(Topics.class).list().stream().map(Topic::id).toList();
        var id =
                lists.add(
                        NewList.named(
                                        "trial",
                                        "Trial digest",
                                        new EmailAddress("trial@" + address.domain()))
                                .approvedBy(MailingList.Approval.AUTOMATIC)
                                .offering(topics));
        lists.keepOpen(id, days);
        lists.goLive(id);
        subscribe(lists.get(id), address);
        return lists.get(id);
    }

    private void addSources(List<String> named, int days) {
        var given = SourceArguments.read(named, Path.of(""));
        given.problems().forEach(out::println);
        if (given.sources().isEmpty()) {
            throw new UserProblem("cli.nothing-to-read", String.join("\n", given.problems()));
        }
        var sources = application.getBean(Sources.class);
        var now = application.getBean(Clock.class).instant();
        given.sources().forEach(source -> sources.add(source.admittingDays(days), now));
    }

    private void subscribe(MailingList list, EmailAddress address) {
        var reader = application.getBean(Subscribers.class).know(address, null);
        application
                .getBean(Subscriptions.class)
                .add(
                        list.id(),
                        reader,
                        Choice.everything(list.language()),
                        Rhythm.everyEdition(LocalTime.MIDNIGHT, ZoneId.of("UTC")),
                        new Consent(
                                Consent.Act.ADDED,
                                "run --to",
                                "asked for by whoever ran the command",
                                null,
                                new Actor.Program("command line")));
    }
}
