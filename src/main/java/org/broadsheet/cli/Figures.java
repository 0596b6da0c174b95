package org.broadsheet.cli;

import java.util.List;
import java.util.Locale;
import org.broadsheet.editions.EditionId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run brought, in numbers. */
final class Figures {
    private final JdbcClient jdbc;

    Figures(BeanFactory application) {
        this.jdbc = application.getBean(JdbcClient.class);
    }

    List<String> lines(EditionId edition) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Sources: %,d read, %,d could not be.",
                        count(
                                "select count(*) from source where last_success_at is not null and failures = 0"),
                        count("select count(*) from source where failures > 0")),
                String.format(
                        Locale.ROOT,
                        "Articles: %,d, in %,d stories, %,d of them told by several outlets, under %,d topics.",
                        count("select count(*) from article"),
                        count("select count(distinct story_id) from story_article"),
                        count(
                                """
                                select count(*) from (select sa.story_id from story_article sa join article a on a.id = sa.article_id
                                group by sa.story_id having count(distinct a.outlet_id) > 1) told
                                """),
                        count("select count(distinct topic_id) from article_topic")),
                String.format(
                        Locale.ROOT,
                        "Edition: %,d stories; rendered in %,d versions.",
                        ofEdition(
                                "select count(*) from edition_story where hidden_by is null and position is not null and edition_id = :edition",
                                edition),
                        ofEdition(
                                "select count(*) from variant where edition_id = :edition",
                                edition)));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).single();
    }

    private long ofEdition(String sql, EditionId edition) {
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
