package org.broadsheet.collecting.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.broadsheet.collecting.parse.ParseOutcome.NotAFeed;
import org.broadsheet.collecting.parse.ParseOutcome.Parsed;
import org.broadsheet.collecting.parse.ParseOutcome.Reason;

/**
 * Reads a feed of any format, told by its content and never by its Content-Type.
 *
 * <p>Whatever the bytes are, the answer is an outcome.
 */
public final class FeedParser {
    private static final int MOST_ENTRIES = 1_000;
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final Pattern PAGE =
            Pattern.compile(
                    "^\\s*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html)[\\s>]",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FEED_TAG =
            Pattern.compile(
                    "<(?:[\\w.-]+:)?(?:rss|rdf|feed|channel|entry|item)[\\s>]",
                    Pattern.CASE_INSENSITIVE);

    private final int mostEntries;

    public FeedParser() {
        this(MOST_ENTRIES);
    }

    /**
     * @param mostEntries how many entries of one document are read; the rest is left alone
     */
    public FeedParser(int mostEntries) {
        this.mostEntries = mostEntries;
    }

    public ParseOutcome parse(byte[] body, FeedContext context) {
        try {
            return parseUnpacked(unpacked(body), context);
        } catch (IOException damaged) {
            return new NotAFeed(Reason.BINARY);
        }
    }

    private ParseOutcome parseUnpacked(byte[] body, FeedContext context) {
        if (body.length == 0) {
            return new NotAFeed(Reason.EMPTY);
        }
        if (body.length > LARGEST) {
            return new NotAFeed(Reason.TOO_LARGE);
        }
        if (Signature.isNoText(body)) {
            return new NotAFeed(Reason.BINARY);
        }
        var decoded = CharsetDecision.decode(body, context.contentType());
        var start = decoded.text().stripLeading();
        if (start.startsWith("\ufeff")) {
            start = start.substring(1).stripLeading();
        }
        if (start.startsWith("{")) {
            return parseJson(decoded, start, context);
        }
        return start.isEmpty() ? new NotAFeed(Reason.EMPTY) : parseMarkup(decoded, start, context);
    }

    private ParseOutcome parseJson(
            CharsetDecision.Decoded decoded, String text, FeedContext context) {
        return RssInJson.asXml(text)
                .map(rss -> parseMarkup(decoded, rss, context))
                .orElseGet(() -> new JsonFeedReader(context, mostEntries).read(decoded));
    }

    private ParseOutcome parseMarkup(
            CharsetDecision.Decoded decoded, String text, FeedContext context) {
        if (PAGE.matcher(text).lookingAt() || !FEED_TAG.matcher(text).find()) {
            return new NotAFeed(whatElse(text));
        }
        var tree = TreeBuilder.build(text);
        if (tree == null) {
            return new NotAFeed(Reason.BROKEN);
        }
        tree.document().setProperty(Xml.BASE, context.base());
        var canon = Canon.of(tree.document(), text, mostEntries);
        if (canon == null) {
            return new NotAFeed(whatElse(text));
        }
        rebase(canon);
        return new Parsed(new RomeReader(canon).read(decoded.encoding()), tree.repaired());
    }

    /**
     * Relative links of RSS are relative to the site: the channel's link comes before the feed's.
     */
    private static void rebase(Canon canon) {
        if (!canon.isAtom()) {
            LinkReader.main(LinkReader.links(canon.channel()))
                    .filter(Links::isWeb)
                    .ifPresent(site -> canon.document().setProperty(Xml.SITE, site));
        }
    }

    private static Reason whatElse(String text) {
        var lower = text.substring(0, Math.min(text.length(), 2_000)).toLowerCase(Locale.ROOT);
        if (lower.contains("<opml")) {
            return Reason.OPML;
        }
        if (lower.contains("<html")
                || lower.contains("<!doctype html")
                || lower.contains("<body")) {
            return Reason.WEB_PAGE;
        }
        return lower.startsWith("<") ? Reason.OTHER_XML : Reason.BROKEN;
    }

    /** A file that is gzip'd although nobody said so. */
    private static byte[] unpacked(byte[] body) throws IOException {
        if (body.length < 3 || (body[0] & 0xFF) != 0x1F || (body[1] & 0xFF) != 0x8B) {
            return body;
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unzipped.readNBytes(LARGEST + 1);
        }
    }
}
