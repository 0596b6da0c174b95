package org.broadsheet.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.MailingList.ListLink;
import org.broadsheet.subscribers.MailingList.ListLogo;
import org.broadsheet.subscribers.MailingList.ListLook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A list's look as columns of its row: read and written here. */
final class ListLookRow {
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Kept(String label, String link) {}

    private ListLookRow() {}

    static ListLook look(ResultSet row) throws SQLException {
        return new ListLook(
                row.getString("accent"),
                row.getString("typeface"),
                row.getString("motto"),
                MailingLists.constant(MailingList.SubjectFrom.class, row.getString("subject_from")),
                logo(row),
                row.getString("footer_text"),
                links(row.getString("footer_links")));
    }

    static Map<String, @Nullable Object> columns(ListLook look) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("accent", look.accent());
        columns.put("typeface", look.typeface());
        columns.put("motto", look.motto());
        columns.put("subject", MailingLists.word(look.subject()));
        var logo = look.logo();
        columns.put("logo", logo == null ? null : logo.light());
        columns.put("dark", logo == null ? null : logo.dark());
        columns.put("width", logo == null ? null : logo.width());
        columns.put("height", logo == null ? null : logo.height());
        columns.put("text", look.footerText());
        columns.put(
                "links",
                JSON.writeValueAsString(
                        look.footerLinks().stream()
                                .map(link -> new Kept(link.label(), link.link().value()))
                                .toList()));
        return columns;
    }

    private static @Nullable ListLogo logo(ResultSet row) throws SQLException {
        var light = row.getString("logo");
        return light == null
                ? null
                : new ListLogo(
                        light,
                        row.getString("logo_dark"),
                        row.getInt("logo_width"),
                        row.getInt("logo_height"));
    }

    private static List<ListLink> links(String json) {
        return JSON.readValue(json, new TypeReference<List<Kept>>() {}).stream()
                .flatMap(ListLookRow::link)
                .toList();
    }

    private static Stream<ListLink> link(Kept kept) {
        return WebLink.parse(kept.link()).map(link -> new ListLink(kept.label(), link)).stream();
    }
}
