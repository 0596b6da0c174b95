package org.broadsheet.web.subscriber;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.subscribers.Consents;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscription;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept about one person, as JSON that people can read. */
@Component
class MyData {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Subscribers subscribers;
    private final ReaderDesk.Chosen chosen;
    private final Consents consents;
    private final Sent sent;
    private final MailingLists lists;

    MyData(
            Subscribers subscribers,
            ReaderDesk.Chosen chosen,
            Consents consents,
            Sent sent,
            MailingLists lists) {
        this.subscribers = subscribers;
        this.chosen = chosen;
        this.consents = consents;
        this.sent = sent;
        this.lists = lists;
    }

    /** What other modules keep of a person. */
    @Component
    record Sent(Deliveries deliveries, Topics topics, JdbcClient jdbc) {}

    String json(SubscriberId subscriber) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        subscribers
                .find(subscriber)
                .ifPresent(person -> {
                    data.put("address", person.address().value());
                    data.put("name", person.name());
                    data.put("externalId", person.externalId());
                });
        data.put("subscriptions", subscriptions(subscriber));
        data.put("agreedTo", agreedTo(subscriber));
        data.put("digests", digests(subscriber));
        data.put(
                "otherMails",
                rows(
                        subscriber,
                        "select kind, state, created_at from notice where subscriber_id = :id order by id"));
        data.put(
                "cameBack",
                rows(
                        subscriber,
                        "select at_instant, way, reason, status from bounce where subscriber_id = :id order by id"));
        return JSON.writeValueAsString(data) + "\n";
    }

    private List<Map<String, @Nullable Object>> subscriptions(SubscriberId subscriber) {
        return chosen.subscriptions().listOf(subscriber).stream().map(this::subscription).toList();
    }

    private Map<String, @Nullable Object> subscription(Subscription each) {
        var choice = chosen.choices().get(each.choice());
        var rhythm = chosen.rhythms().get(each.rhythm());
        var names = new TreeMap<Long, String>();
        sent.topics().list().forEach(topic -> names.put(topic.id().value(), topic.name()));
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("list", lists.get(each.list()).name());
        facts.put("state", word(each.state()));
        facts.put("since", each.joinedAt().toString());
        facts.put("pausedUntil", each.pausedUntil() == null ? null : each.pausedUntil().toString());
        facts.put(
                "topics",
                choice.topics().isEmpty()
                        ? "every topic"
                        : topics(
                                choice.topics().keySet().stream()
                                        .map(id -> names.getOrDefault(id.value(), ""))
                                        .toList()));
        facts.put("length", word(choice.length()));
        facts.put("textOnly", choice.textOnly());
        facts.put("language", choice.language());
        facts.put("articleLanguages", choice.articleLanguages());
        facts.put("howOften", rhythm.pattern().text());
        facts.put("hour", rhythm.hour() + " " + rhythm.zone());
        return facts;
    }

    private static List<String> topics(List<String> names) {
        return names.stream().sorted().toList();
    }

    private List<Map<String, @Nullable Object>> agreedTo(SubscriberId subscriber) {
        return consents.proof(subscriber).stream().map(MyData::proof).toList();
    }

    /** One line of proof, in the order of its questions: what, when, how, from where. */
    static Map<String, @Nullable Object> proof(Consents.Proof proof) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("list", proof.list());
        facts.put("act", proof.act());
        facts.put("at", proof.at().toString());
        facts.put("text", proof.wording());
        facts.put("how", proof.how());
        facts.put("network", proof.network());
        facts.put("by", proof.actor());
        return facts;
    }

    private List<Map<String, @Nullable Object>> digests(SubscriberId subscriber) {
        return sent.deliveries().of(subscriber).stream()
                .map(delivery -> {
                    var facts = new LinkedHashMap<String, @Nullable Object>();
                    facts.put("edition", delivery.number());
                    facts.put("at", delivery.slot().toString());
                    facts.put("state", word(delivery.state()));
                    return (Map<String, @Nullable Object>) facts;
                })
                .toList();
    }

    private List<Map<String, @Nullable Object>> rows(SubscriberId subscriber, String sql) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : sent.jdbc().sql(sql).param("id", subscriber.value()).query().listOfRows()) {
            var facts = new LinkedHashMap<String, @Nullable Object>();
            row.forEach((key, value) -> facts.put(key, value == null ? null : value.toString()));
            rows.add(facts);
        }
        return rows;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
