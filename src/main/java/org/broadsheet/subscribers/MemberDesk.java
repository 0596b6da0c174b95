package org.broadsheet.subscribers;

import java.time.LocalTime;
import java.util.Map;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What admins do to one member: each act has a reason or evidence, and an entry in the audit. */
@Component
public class MemberDesk {
    private final JdbcClient jdbc;
    private final MailingLists lists;
    private final Subscribers subscribers;
    private final Standings standings;
    private final Audit audit;

    public MemberDesk(
            JdbcClient jdbc,
            MailingLists lists,
            Subscribers subscribers,
            Standings standings,
            Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.subscribers = subscribers;
        this.standings = standings;
        this.audit = audit;
    }

    /** Where standings are kept. */
    @Component
    public record Standings(Subscriptions subscriptions, Suppressions suppressions) {}

    /** Adds someone whose word the admin has; {@code evidence} says how and when they agreed. */
    @Transactional
    public SubscriberId add(
            ListId list, EmailAddress address, @Nullable String name, String evidence, Actor by) {
        var said = needed(evidence, "member.needs-evidence");
        if (standings.suppressions().contains(address)) {
            throw new UserProblem("member.suppressed", address);
        }
        var id = subscribers.know(address, name);
        return restore(list, id, said, by);
    }

    /** Back on the list, or confirmed, with the person's word for it. */
    @Transactional
    public SubscriberId restore(ListId list, SubscriberId id, String evidence, Actor by) {
        var said = needed(evidence, "member.needs-evidence");
        var mailingList = lists.get(list);
        var before = standings.subscriptions().find(list, id).map(Subscription::state);
        standings
                .subscriptions()
                .add(
                        list,
                        id,
                        Choice.everything(mailingList.language()),
                        Rhythm.everyEdition(LocalTime.of(7, 0), mailingList.zone()),
                        new Consent(Consent.Act.ADDED, "console", said, null, by));
        audit.record(
                by,
                "member.added",
                subject(id),
                before.map(MailingLists::word).orElse(null),
                "active on " + mailingList.key() + ": " + said);
        return id;
    }

    /** Off the list. */
    @Transactional
    public void unsubscribe(ListId list, SubscriberId id, String reason, Actor by) {
        var said = needed(reason, "member.needs-reason");
        standings
                .subscriptions()
                .unsubscribe(
                        list, id, new Consent(Consent.Act.WITHDRAWN, "console", said, null, by));
        audit.record(
                by, "member.unsubscribed", subject(id), null, lists.get(list).key() + ": " + said);
    }

    /** No list mails the address any more. */
    @Transactional
    public void suppress(SubscriberId id, String reason, Actor by) {
        var said = needed(reason, "member.needs-reason");
        standings.suppressions().add(id, Suppressions.Reason.ADMIN, said);
        audit.record(by, "member.suppressed", subject(id), null, said);
    }

    /** Name, external id and attributes. */
    @Transactional
    public void describe(SubscriberId id, Description description, Actor by) {
        var owner =
                jdbc.sql("select id from subscriber where external_id = :external and id <> :id")
                        .param("external", description.externalId())
                        .param("id", id.value())
                        .query((row, number) -> row.getLong("id"))
                        .optional();
        if (owner.isPresent()) {
            throw new UserProblem("member.external-id-taken", description.externalId());
        }
        jdbc.sql(
                        "update subscriber set name = :name, external_id = :external, attributes = :attributes where id = :id")
                .param("name", blankIsNull(description.name()))
                .param("external", blankIsNull(description.externalId()))
                .param("attributes", ImportWriter.json(description.attributes()))
                .param("id", id.value())
                .update();
        subscribers
                .find(id)
                .ifPresent(
                        person -> new SearchWords(jdbc).write(id, person.address(), person.name()));
        audit.record(by, "member.described", subject(id), null, null);
    }

    /** What a person is called and known by. */
    public record Description(String name, String externalId, Map<String, String> attributes) {
        public Description {
            name = name.strip();
            externalId = externalId.strip();
            attributes = Map.copyOf(attributes);
            if (name.length() > 200 || externalId.length() > 200 || attributes.size() > 300) {
                throw new UserProblem("member.too-long");
            }
        }
    }

    static String subject(SubscriberId id) {
        return "subscriber:" + id;
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String needed(String text, String key) {
        var said = text.strip();
        if (said.length() < 3) {
            throw new UserProblem(key);
        }
        return said.length() > 1_000 ? said.substring(0, 1_000) : said;
    }
}
