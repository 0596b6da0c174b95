package org.broadsheet.subscribers;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.shared.SqlTime;
import tools.jackson.databind.json.JsonMapper;

/**
 * A segment as a condition on any row {@code m} that has {@code list_id} and {@code subscriber_id},
 * with its parameters.
 */
public final class SegmentSql {
    private final Map<String, Object> parameters = new HashMap<>();
    private final String condition;

    private SegmentSql(Segment segment) {
        this.condition =
                """
                exists (select 1 from subscription sg
                        join subscriber sp on sp.id = sg.subscriber_id
                        join choice sc on sc.id = sg.choice_id
                        join rhythm sr on sr.id = sg.rhythm_id
                        where sg.list_id = m.list_id and sg.subscriber_id = m.subscriber_id and (%s))
                """
                        .formatted(sql(segment));
    }

    public static SegmentSql of(Segment segment) {
        return new SegmentSql(segment);
    }

    public String condition() {
        return condition;
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private String sql(Segment segment) {
        return switch (segment) {
            case Segment.OfTopic(var key) ->
                    """
                    exists (select 1 from topic st where st.name_key = %s
                            and (sc.topics = '{}' or position('"' || cast(st.id as varchar) || '":' in sc.topics) > 0))
                    """
                            .formatted(parameter(key));
            case Segment.OfRhythm(var often) -> rhythm(often);
            case Segment.InState(var standing) -> state(standing);
            case Segment.AtDomain(var domain) ->
                    "lower(sp.address) like "
                            + parameter("%@" + domain.replaceAll("([%_\\\\])", "\\\\$1"));
            case Segment.WithAttribute(var name, var value) ->
                    "position(" + parameter(attribute(name, value)) + " in sp.attributes) > 0";
            case Segment.Joined(var since, var day) ->
                    "sg.joined_at " + (since ? ">= " : "< ") + midnight(day);
            case Segment.LastDelivered(var since, var day) ->
                    (since ? "" : "not ") + delivered(day);
            case Segment.All(var parts) -> joined(parts, " and ");
            case Segment.Any(var parts) -> joined(parts, " or ");
            case Segment.Not(var part) -> "not (" + sql(part) + ")";
        };
    }

    private String joined(List<Segment> parts, String word) {
        return parts.stream().map(it -> "(" + sql(it) + ")").collect(Collectors.joining(word));
    }

    private static String rhythm(Segment.Often often) {
        return switch (often) {
            case EVERY_EDITION -> "sr.pattern = 'every-edition'";
            case DAYS -> "(sr.pattern = 'weekdays' or sr.pattern like 'days:%,%')";
            case WEEKLY ->
                    "(sr.pattern like 'weekly:%' or (sr.pattern like 'days:%' and sr.pattern not like '%,%'))";
            case MONTHLY -> "sr.pattern like 'monthly:%'";
        };
    }

    private static String state(Segment.Standing standing) {
        return switch (standing) {
            case ACTIVE -> "(sg.state = 'active' and sg.paused_until is null)";
            case PAUSED -> "(sg.state = 'active' and sg.paused_until is not null)";
            case UNCONFIRMED, UNSUBSCRIBED ->
                    "sg.state = '" + standing.name().toLowerCase(Locale.ROOT) + "'";
        };
    }

    /** As it stands in the JSON object, which is written without spaces. */
    private static String attribute(String name, String value) {
        var json = JsonMapper.shared();
        return json.writeValueAsString(name) + ":" + json.writeValueAsString(value);
    }

    /**
     * A reader starts at the newest edition there is, so only what is newer than they was mailed.
     */
    private String delivered(LocalDate since) {
        return """
        exists (select 1 from edition se where se.list_id = sg.list_id and se.number = sg.watermark
                and se.edition_at > sg.joined_at and se.edition_at >= %s)
        """
                .formatted(midnight(since));
    }

    private String midnight(LocalDate day) {
        return parameter(SqlTime.of(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private String parameter(Object value) {
        var name = "segment" + parameters.size();
        parameters.put(name, value);
        return value instanceof String
                ? "cast(:" + name + " as varchar)"
                : "cast(:" + name + " as timestamp with time zone)";
    }
}
