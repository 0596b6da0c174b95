package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.Editions;
import org.broadsheet.editions.Explaining;
import org.broadsheet.editions.Explanation;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.Rhythms;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscription;
import org.broadsheet.subscribers.Subscriptions;
import org.broadsheet.topics.StoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says why a reader got a story, or did not. */
@Command(
        name = "explain",
        description = "Says why a subscriber gets a story of an edition, or does not.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  broadsheet explain --list daily --subscriber ada@example.org --edition 42 --story 1071",
            "  broadsheet explain --list daily --subscriber ada@example.org --story \"copper at a high\""
        })
final class ExplainCommand extends DataCommand {
    @Option(names = "--list", required = true, paramLabel = "KEY", description = "the list")
    private String list = "";

    @Option(
            names = "--subscriber",
            required = true,
            paramLabel = "ADDRESS",
            description = "the reader")
    private String subscriber = "";

    @Option(
            names = "--edition",
            paramLabel = "NUMBER|#ID",
            description = "default: the newest that is frozen")
    private @Nullable String edition;

    @Option(
            names = "--story",
            required = true,
            paramLabel = "NUMBER|WORDS",
            description = "the story, or words of one of its titles")
    private String story = "";

    @Override
    int run(BeanFactory application, PrintWriter out) {
        var mailingList = Lists.named(application.getBean(MailingLists.class), list);
        var subscription = subscription(application, mailingList);
        var picked = PickedEdition.of(application.getBean(Editions.class), mailingList, edition);
        application
                .getBean(Audience.class)
                .whyNotMailed(mailingList.id(), subscription.subscriber())
                .ifPresent(reason -> out.println(said("reader-" + reason)));
        var explaining = application.getBean(Explaining.class);
        for (var id : stories(explaining)) {
            out.println("Story " + id + ": " + explaining.title(id));
            explaining
                    .explain(
                            picked.id(),
                            id,
                            reader(application, subscription),
                            application.getBean(Clock.class).instant())
                    .forEach(it -> out.println("  " + said(it)));
        }
        mail(application, subscription, picked, out);
        return DONE;
    }

    private List<StoryId> stories(Explaining explaining) {
        if (story.chars().allMatch(Character::isDigit)) {
            return List.of(new StoryId(Long.parseLong(story)));
        }
        var found = explaining.find(story);
        if (found.isEmpty()) {
            throw new UserProblem("cli.no-such-story", story);
        }
        return found;
    }

    private static void mail(
            BeanFactory application, Subscription subscription, Edition picked, PrintWriter out) {
        application.getBean(Deliveries.class).of(subscription.subscriber()).stream()
                .filter(delivery -> delivery.edition().equals(picked.id()))
                .findFirst()
                .ifPresentOrElse(
                        delivery ->
                                out.printf(
                                        "Mail of this edition: %s since %s, due %s.%n",
                                        delivery.state().word(), delivery.since(), delivery.due()),
                        () -> out.println("No mail of this edition is planned for this reader."));
    }

    private static Explaining.Reader reader(BeanFactory application, Subscription subscription) {
        return new Explaining.Reader(
                application.getBean(Choices.class).get(subscription.choice()),
                subscription.watermark(),
                application.getBean(Rhythms.class).get(subscription.rhythm()).pattern());
    }

    private Subscription subscription(BeanFactory application, MailingList mailingList) {
        var address =
                EmailAddress.parse(subscriber)
                        .orElseThrow(() -> new UserProblem("cli.bad-address", subscriber));
        return application
                .getBean(Subscribers.class)
                .findByAddress(address)
                .flatMap(person ->
                        application
                                .getBean(Subscriptions.class)
                                .find(mailingList.id(), person.id()))
                .orElseThrow(() ->
                        new UserProblem("cli.no-such-reader", subscriber, mailingList.name()));
    }

    private static String said(Explanation explanation) {
        return Messages.text("explain." + explanation.key(), explanation.arguments());
    }

    private static String said(String key) {
        return Messages.text(
                "explain." + key.replace(' ', '-').toLowerCase(Locale.ROOT), List.of());
    }
}
