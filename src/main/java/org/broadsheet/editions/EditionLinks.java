package org.broadsheet.editions;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Map;
import org.broadsheet.editions.preflight.LinkAnswer;
import org.broadsheet.editions.preflight.LinkChecker;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.ListId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the pages of an edition's articles still answered when it froze; asked once. */
@Component
class EditionLinks {
    private final JdbcClient jdbc;
    private final LinkChecker checker;
    private final Clock clock;

    EditionLinks(JdbcClient jdbc, LinkChecker checker, Clock clock) {
        this.jdbc = jdbc;
        this.checker = checker;
        this.clock = clock;
    }

    /** Asks for those links of a frozen edition that were not asked for yet. */
    void check(EditionId edition) {
        var unasked =
                jdbc.sql(
                                """
                                select distinct ea.link from edition_article ea
                                where ea.edition_id = :edition and not exists (
                                    select 1 from edition_link l
                                    where l.edition_id = ea.edition_id and l.link = ea.link)
                                """)
                        .param("edition", edition.value())
                        .query((row, number) -> new WebLink(row.getString("link")))
                        .list();
        checker.check(unasked).forEach((link, answer) -> record(edition, link, answer));
    }

    /** The links of the list's editions whose pages were gone when we last asked. */
    Map<WebLink, LinkAnswer> gone(ListId list) {
        return jdbc
                .sql(
                        """
                        select distinct l.link from edition_link l
                        join edition e on e.id = l.edition_id
                        where l.answer = 'gone' and e.list_id = :list and not exists (
                            select 1 from edition_link later
                            where later.link_hash = l.link_hash and later.answer = 'fine'
                              and later.asked_at > l.asked_at)
                        """)
                .param("list", list.value())
                .query((row, number) -> new WebLink(row.getString("link")))
                .list()
                .stream()
                .collect(toMap(link -> link, link -> LinkAnswer.GONE));
    }

    private void record(EditionId edition, WebLink link, LinkAnswer answer) {
        jdbc.sql(
                        """
                        insert into edition_link (edition_id, link_hash, link, answer, asked_at)
                        values (:edition, :hash, :link, :answer, :now)
                        """)
                .param("edition", edition.value())
                .param("hash", Json.hash(link.value()))
                .param("link", link.value())
                .param("answer", answer.word())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
