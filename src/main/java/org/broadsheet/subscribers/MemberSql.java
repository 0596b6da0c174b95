package org.broadsheet.subscribers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A member query as SQL. Which index it goes by is decided here and not left to two planners:
 *
 * <ul>
 *   <li>a text or a domain: the range of {@code subscriber_word}, in its order;
 *   <li>filters that few meet: their own index, then sorted;
 *   <li>filters that many meet, or none: the members in order, newest first, until a page is full.
 * </ul>
 *
 * <p>{@code + 0} and {@code || ''} keep the other index out.
 */
final class MemberSql {
    private static final String MEMBER =
            """
            select p.id, p.address, p.name, s.joined_at, %s word,
                   case when x.address_hash is not null then 'suppressed'
                        when s.state = 'active' and s.paused_until is not null then 'paused'
                        else s.state end standing
            """;
    private static final String LAST = "\uffff";

    private final MemberQuery query;
    private final JdbcClient jdbc;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final @Nullable String beginning;
    private final boolean byWord;

    MemberSql(MemberQuery query, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.query = query;
        var beginnings = new ArrayList<>(query.beginnings());
        beginnings.sort((one, other) -> Integer.compare(other.length(), one.length()));
        this.beginning =
                !beginnings.isEmpty()
                        ? beginnings.removeFirst()
                        : query.domain().isEmpty() ? null : "@" + query.domain();
        this.byWord = beginning != null;
        beginnings.forEach(this::alsoBeginning);
        if (byWord && !query.domain().isEmpty() && !query.beginnings().isEmpty()) {
            parameters.put("domain", "@" + query.domain());
            conditions.add(has("o.word = :domain"));
        }
        parameters.put("list", query.list().value());
        var segment = query.segment();
        if (segment != null) {
            var sql = SegmentSql.of(segment);
            parameters.putAll(sql.parameters());
            conditions.add(sql.condition().replace("m.", "s."));
        }
    }

    boolean byWord() {
        return byWord;
    }

    boolean hasFilters() {
        return !filters(true).equals("1 = 1");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** How many there are, as far as {@code :most}. */
    String count() {
        return "select count(*) from (select 1 one from "
                + memberTables()
                + " and "
                + filters(true)
                + " fetch first :most rows only) found";
    }

    /** The ids behind one window of words, and where the window ends. */
    String idsByWord() {
        var tables =
                query.standing() == null
                        ? ""
                        : " left join subscriber p on p.id = s.subscriber_id"
                                + " left join suppression x on x.address_hash = p.address_hash";
        return "select w.word, w.subscriber_id id, case when s.subscriber_id is not null and "
                + filters(false)
                + " then 1 else 0 end found from "
                + window()
                + " left join subscription s on s.subscriber_id = w.subscriber_id and s.list_id + 0 = :list"
                + tables
                + " order by w.word, w.subscriber_id";
    }

    /** A page behind {@code :afterWord, :afterId}, in the order of the words. */
    String pageByWord() {
        return MEMBER.formatted("w.word")
                + " from "
                + wordTables()
                + " and "
                + filters(false)
                + " order by w.word, w.subscriber_id fetch first :page rows only";
    }

    /** A page behind {@code :afterId}, the newest first. */
    String page(boolean few) {
        var id = few ? "(s.subscriber_id + 0)" : "s.subscriber_id";
        return MEMBER.formatted("''")
                + " from "
                + memberTables()
                + " and "
                + id
                + " < :afterId and "
                + filters(few)
                + " order by "
                + id
                + " desc fetch first :page rows only";
    }

    /** So many words of the range behind {@code :afterWord, :afterId}. */
    private String window() {
        var isDomain = query.beginnings().isEmpty();
        parameters.put("from", String.valueOf(beginning));
        parameters.put("to", beginning + (isDomain ? "" : LAST));
        return """
        (select word, subscriber_id from subscriber_word
         where word >= :from and word <= :to and word >= :afterWord
           and (word > :afterWord or subscriber_id > :afterId)
         order by word, subscriber_id fetch first :window rows only) w
        """;
    }

    private String wordTables() {
        return window()
                + """

                join subscription s on s.subscriber_id = w.subscriber_id and s.list_id + 0 = :list
                join subscriber p on p.id = w.subscriber_id
                left join suppression x on x.address_hash = p.address_hash
                where not exists (select 1 from subscriber_word f
                                  where f.subscriber_id = w.subscriber_id and f.word || '' >= :from and f.word || '' < w.word)
                """;
    }

    private static String memberTables() {
        return """
        subscription s
        join subscriber p on p.id = s.subscriber_id
        left join suppression x on x.address_hash = p.address_hash
        where s.list_id = :list
        """;
    }

    private void alsoBeginning(String word) {
        var name = "also" + parameters.size();
        parameters.put(name, word);
        parameters.put(name + "to", word + LAST);
        conditions.add(has("o.word || '' >= :" + name + " and o.word || '' <= :" + name + "to"));
    }

    private static String has(String condition) {
        return "exists (select 1 from subscriber_word o where o.subscriber_id = s.subscriber_id and "
                + condition
                + ")";
    }

    private String filters(boolean byOwnIndex) {
        var all = new ArrayList<>(conditions);
        var standing = query.standing();
        if (standing != null) {
            all.add(standing(standing, byOwnIndex));
        }
        var topic = query.topic();
        if (topic != null) {
            var choices =
                    jdbc.sql(
                                    """
                                    select id from choice
                                    where topics = '{}' or position(cast(:topic as varchar) in topics) > 0
                                    """)
                            .param("topic", "\"" + topic + "\":")
                            .query((row, number) -> row.getLong("id"))
                            .list();
            all.add(among(byOwnIndex ? "s.choice_id" : "s.choice_id + 0", "choices", choices));
        }
        var rhythm = query.rhythm();
        if (rhythm != null) {
            var rhythms =
                    jdbc.sql("select r.id from rhythm r where " + pattern(rhythm))
                            .query((row, number) -> row.getLong("id"))
                            .list();
            all.add(among(byOwnIndex ? "s.rhythm_id" : "s.rhythm_id + 0", "rhythms", rhythms));
        }
        return all.isEmpty() ? "1 = 1" : String.join(" and ", all);
    }

    private String among(String column, String name, List<Long> ids) {
        if (ids.isEmpty()) {
            return "1 = 0";
        }
        parameters.put(name, ids);
        return column + " in (:" + name + ")";
    }

    private static String standing(MemberQuery.Standing standing, boolean byOwnIndex) {
        var state = byOwnIndex ? "s.state" : "s.state || ''";
        return switch (standing) {
            case ACTIVE ->
                    state + " = 'active' and s.paused_until is null and x.address_hash is null";
            case PAUSED ->
                    state
                            + " = 'active' and s.paused_until > timestamp with time zone '1970-01-01 00:00:00+00'"
                            + " and x.address_hash is null";
            case UNCONFIRMED, UNSUBSCRIBED ->
                    state
                            + " = '"
                            + standing.name().toLowerCase(Locale.ROOT)
                            + "' and x.address_hash is null";
            case SUPPRESSED -> "x.address_hash is not null";
        };
    }

    private static String pattern(Segment.Often often) {
        return switch (often) {
            case EVERY_EDITION -> "r.pattern = 'every-edition'";
            case DAYS -> "(r.pattern = 'weekdays' or r.pattern like 'days:%,%')";
            case WEEKLY ->
                    "(r.pattern like 'weekly:%' or (r.pattern like 'days:%' and r.pattern not like '%,%'))";
            case MONTHLY -> "r.pattern like 'monthly:%'";
        };
    }
}
