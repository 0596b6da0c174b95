package org.broadsheet.collecting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.shared.UserProblem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads and writes lists of feeds (OPML 2.0), as every feed reader imports and exports them. */
public final class Opml {
    /**
     * One feed of a list.
     *
     * @param folder the innermost folder it lay in: becomes its default topic
     */
    public record Line(
            String title, String address, @Nullable String site, @Nullable String folder) {}

    private static final int MOST = 10_000;

    private Opml() {}

    /**
     * The feeds of the list, each address once, in order.
     *
     * @throws UserProblem when the document is no OPML
     */
    public static List<Line> read(byte[] document) {
        var root =
                Jsoup.parse(new String(document, StandardCharsets.UTF_8), "", Parser.xmlParser());
        if (root.select("opml").isEmpty()) {
            throw new UserProblem("collecting.no-opml");
        }
        var lines = new ArrayList<Line>();
        for (var outline : root.select("outline")) {
            var address = attribute(outline, "xmlurl");
            if (address != null
                    && lines.size() < MOST
                    && lines.stream().noneMatch(line -> line.address().equals(address))) {
                lines.add(line(outline, address));
            }
        }
        return List.copyOf(lines);
    }

    public static String write(String title, List<Line> lines, Instant now) {
        var opml =
                new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
        opml.append("    <title>").append(escape(title)).append("</title>\n    <dateCreated>");
        opml.append(DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                .append("</dateCreated>\n  </head>\n  <body>\n");
        lines.stream()
                .filter(line -> line.folder() == null)
                .forEach(line -> write(line, "    ", opml));
        var folders =
                lines.stream()
                        .map(Line::folder)
                        .filter(folder -> folder != null)
                        .distinct()
                        .toList();
        for (var folder : folders) {
            opml.append("    <outline text=\"").append(escape(folder)).append("\">\n");
            lines.stream()
                    .filter(line -> folder.equals(line.folder()))
                    .forEach(line -> write(line, "      ", opml));
            opml.append("    </outline>\n");
        }
        return opml.append("  </body>\n</opml>\n").toString();
    }

    private static Line line(Element outline, String address) {
        var title = attribute(outline, "title");
        var text = title == null ? attribute(outline, "text") : title;
        var parent = outline.parent();
        var folder = parent != null && parent.nameIs("outline") ? parent : null;
        var name = folder == null ? null : attribute(folder, "text");
        return new Line(
                text == null ? address : text,
                address,
                attribute(outline, "htmlurl"),
                name == null && folder != null ? attribute(folder, "title") : name);
    }

    /** Attribute names come in any case: xmlUrl, xmlurl, XMLURL. */
    private static @Nullable String attribute(Element element, String name) {
        for (var attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).equals(name)
                    && !attribute.getValue().isBlank()) {
                return attribute.getValue().strip();
            }
        }
        return null;
    }

    private static void write(Line line, String indent, StringBuilder opml) {
        opml.append(indent).append("<outline type=\"rss\" text=\"").append(escape(line.title()));
        opml.append("\" title=\"")
                .append(escape(line.title()))
                .append("\" xmlUrl=\"")
                .append(escape(line.address()))
                .append('"');
        if (line.site() != null) {
            opml.append(" htmlUrl=\"").append(escape(line.site())).append('"');
        }
        opml.append("/>\n");
    }

    private static String escape(String text) {
        return Entities.escape(
                        text,
                        new org.jsoup.nodes.Document.OutputSettings()
                                .escapeMode(Entities.EscapeMode.xhtml))
                .replace("\"", "&quot;");
    }
}
