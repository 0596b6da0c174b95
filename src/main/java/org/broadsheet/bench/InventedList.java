package org.broadsheet.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.ChoiceId;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.NewList;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.RhythmId;
import org.broadsheet.subscribers.Rhythms;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.topics.TopicId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list with twenty topics, stories of three outlets each, and readers who chose one to four
 * topics, a length and a language: the same at every run. For a throwaway H2 only.
 */
public record InventedList(int stories, int subscribers, int choices) {
    private static final int TOPICS = 20;
    private static final int OUTLETS = 50;

    ListId fill(BeanFactory application) {
        var jdbc = application.getBean(JdbcClient.class);
        var now = application.getBean(Clock.class).instant();
        topics(jdbc, now);
        outlets(jdbc, now);
        var list = list(application.getBean(MailingLists.class), jdbc);
        news(jdbc, now);
        readers(application, jdbc, list, now);
        return list;
    }

    private static void topics(JdbcClient jdbc, Instant now) {
        for (var i = 1; i <= TOPICS; i++) {
            jdbc.sql(
                            "insert into topic (name_key, name, position, rules, created_at) values (?, ?, ?, '', ?)")
                    .params("bench-" + i, "Topic " + i, 1_000 + i, SqlTime.of(now))
                    .update();
        }
    }

    private static List<TopicId> topicIds(JdbcClient jdbc) {
        return jdbc.sql("select id from topic where name_key like 'bench-%' order by position")
                .query((row, number) -> new TopicId(row.getLong(1)))
                .list();
    }

    private static void outlets(JdbcClient jdbc, Instant now) {
        for (var i = 1; i <= OUTLETS; i++) {
            jdbc.sql("insert into outlet (name, site, created_at) values (?, ?, ?)")
                    .params("Bench Outlet " + i, "bench" + i + ".example", SqlTime.of(now))
                    .update();
        }
        jdbc.sql(
                        """
                        insert into source (outlet_id, kind, address, title, state, next_poll_at, created_at)
                        select o.id, 'feed', 'https://' || o.site || '/feed', o.name, 'active', o.created_at, o.created_at
                        from outlet o where o.name like 'Bench Outlet%'
                        """)
                .update();
    }

    private ListId list(MailingLists lists, JdbcClient jdbc) {
        var id =
                lists.add(
                        NewList.named("bench", "The Bench", new EmailAddress("bench@example.org"))
                                .offering(topicIds(jdbc)));
        jdbc.sql(
                        "update mailing_list set most_sections = ?, most_stories_a_section = ?, most_stories = ? where id = ?")
                .params(TOPICS, stories, stories, id.value())
                .update();
        lists.goLive(id);
        return id;
    }

    private void news(JdbcClient jdbc, Instant now) {
        var topics = topicIds(jdbc);
        var random = new Random(1);
        var sources =
                jdbc.sql(
                                "select s.id from source s join outlet o on o.id = s.outlet_id where o.name like 'Bench Outlet%' order by s.id")
                        .query((row, number) -> row.getLong(1))
                        .list();
        for (var story = 0; story < stories; story++) {
            var ids = new ArrayList<Long>();
            for (var i = 0; i < 3; i++) {
                ids.add(
                        article(
                                jdbc,
                                sources.get((story * 3 + i) % OUTLETS),
                                story * 3 + i,
                                now.minusSeconds(random.nextInt(40_000)),
                                random));
            }
            relate(jdbc, ids, topics.get(story % TOPICS), now);
        }
    }

    private static long article(JdbcClient jdbc, long source, int n, Instant seen, Random random) {
        var link = "https://bench.example/" + n;
        var text =
                ("The works at %s sold %d tonnes, %d more than a year before, and open a second line in spring."
                                + " Prices rose by %d per cent on the news.")
                        .formatted(
                                "Bor " + n,
                                random.nextInt(9_000),
                                random.nextInt(900),
                                random.nextInt(90));
        jdbc.sql(
                        """
                        insert into article (source_id, outlet_id, identity, link, page_key, title, title_key, language,
                            published_at, first_seen_at, text, content_hash)
                        select s.id, s.outlet_id, :link, :link, :link, :title, :title, 'en', :seen, :seen, :text, :link
                        from source s where s.id = :source
                        """)
                .param("link", link)
                .param("title", "Works number " + n + " open a second line after a record quarter")
                .param("seen", SqlTime.of(seen))
                .param("text", text)
                .param("source", source)
                .update();
        return jdbc.sql("select id from article where link = ?")
                .param(link)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static void relate(JdbcClient jdbc, List<Long> articles, TopicId topic, Instant now) {
        jdbc.sql("insert into story (lead_article_id, created_at, changed_at) values (?, ?, ?)")
                .params(articles.getFirst(), SqlTime.of(now), SqlTime.of(now))
                .update();
        for (var article : articles) {
            jdbc.sql(
                            """
                            insert into story_article (story_id, article_id, why, joined_at)
                            select s.id, ?, 'bench', ? from story s where s.lead_article_id = ?
                            """)
                    .params(article, SqlTime.of(now), articles.getFirst())
                    .update();
            jdbc.sql(
                            "insert into article_topic (article_id, topic_id, score, best, why) values (?, ?, 5, true, 'bench')")
                    .params(article, topic.value())
                    .update();
        }
    }

    private void readers(BeanFactory application, JdbcClient jdbc, ListId list, Instant now) {
        var kept = chosen(application.getBean(Choices.class), topicIds(jdbc));
        var rhythm =
                application
                        .getBean(Rhythms.class)
                        .intern(Rhythm.everyEdition(LocalTime.of(7, 0), ZoneId.of("UTC")));
        jdbc.sql(
                        """
                        insert into subscriber (address, address_key, address_hash, lane, name, created_at)
                        select 'reader' || "X" || '@example.org', 'reader' || "X" || '@example.org', 'bench' || "X", 'other',
                               'Reader ' || "X", :now
                        from system_range(1, :subscribers)
                        """)
                .param("now", SqlTime.of(now))
                .param("subscribers", subscribers)
                .update();
        subscribe(application.getBean(JdbcOperations.class), list, List.copyOf(kept), rhythm, now);
    }

    private static void subscribe(
            JdbcOperations jdbc,
            ListId list,
            List<ChoiceId> choices,
            RhythmId rhythm,
            Instant now) {
        var people =
                jdbc.query(
                        "select id from subscriber where address_hash like 'bench%' order by id",
                        (row, number) -> new SubscriberId(row.getLong(1)));
        jdbc.batchUpdate(
                """
                insert into subscription (list_id, subscriber_id, state, choice_id, rhythm_id, watermark, joined_at,
                    changed_at)
                values (?, ?, 'active', ?, ?, 0, ?, ?)
                """,
                people,
                10_000,
                (row, person) -> {
                    row.setLong(1, list.value());
                    row.setLong(2, person.value());
                    row.setLong(3, choices.get((int) (person.value() % choices.size())).value());
                    row.setLong(4, rhythm.value());
                    row.setObject(5, SqlTime.of(now));
                    row.setObject(6, SqlTime.of(now));
                });
    }

    private Set<ChoiceId> chosen(Choices all, List<TopicId> topics) {
        var random = new Random(2);
        var kept = new LinkedHashSet<ChoiceId>();
        while (kept.size() < choices) {
            var wanted = new HashMap<TopicId, Choice.Interest>();
            for (var i = 0; i <= random.nextInt(4); i++) {
                wanted.put(topics.get(random.nextInt(TOPICS)), Choice.Interest.NORMAL);
            }
            var lengths = Choice.Length.values();
            kept.add(
                    all.intern(
                            new Choice(
                                    wanted,
                                    Set.of(),
                                    Set.of(),
                                    lengths[random.nextInt(lengths.length)],
                                    false,
                                    random.nextInt(4) == 0 ? "de" : "en")));
        }
        return kept;
    }
}
