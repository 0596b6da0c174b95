package org.broadsheet.web.archive;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.editions.FrozenStory;
import org.broadsheet.editions.PastEditions.Past;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/** An archive as RSS 2.0, Atom and JSON Feed 1.1: one entry for each edition. */
final class ArchiveFeeds {
    private final ArchiveShelf.Shelf shelf;
    private final List<Past> editions;

    ArchiveFeeds(ArchiveShelf.Shelf shelf, List<Past> editions) {
        this.shelf = shelf;
        this.editions = editions;
    }

    String rss() {
        return written("rss_2.0");
    }

    String atom() {
        return written("atom_1.0");
    }

    private String written(String type) {
        var feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setTitle(shelf.list().name());
        feed.setDescription(shelf.list().name());
        feed.setLink(shelf.address());
        feed.setUri(shelf.address());
        feed.setLanguage(shelf.list().language());
        feed.setPublishedDate(Date.from(ArchiveAnswers.newest(editions)));
        feed.setEntries(editions.stream().map(this::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("the archive's feed could not be written", e);
        }
    }

    private SyndEntry entry(Past past) {
        var entry = new SyndEntryImpl();
        entry.setTitle(past.title());
        entry.setLink(shelf.address(past));
        entry.setUri(shelf.address(past));
        entry.setAuthor(shelf.list().name());
        entry.setPublishedDate(Date.from(past.wentOutAt()));
        entry.setUpdatedDate(Date.from(past.wentOutAt()));
        var content = new SyndContentImpl();
        content.setType("text/html");
        content.setValue(html(past));
        entry.setDescription(content);
        return entry;
    }

    String json() {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", shelf.list().name());
        feed.put("home_page_url", shelf.address());
        feed.put("feed_url", shelf.address() + "/feed.json");
        feed.put("language", shelf.list().language());
        feed.put("items", editions.stream().map(this::item).toList());
        return JsonMapper.shared().writeValueAsString(feed);
    }

    private Map<String, Object> item(Past past) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", shelf.address(past));
        item.put("url", shelf.address(past));
        item.put("title", past.title());
        item.put("content_html", html(past));
        item.put("date_published", past.wentOutAt().toString());
        return item;
    }

    /** Each story's headline, outlet and quoted words; escaped by jsoup. */
    private static String html(Past past) {
        var list = new Element("ul");
        past.content().stories().forEach(story -> list.appendChild(item(story)));
        return list.outerHtml();
    }

    private static Element item(FrozenStory story) {
        var lead = story.articles().getFirst();
        var item = new Element("li");
        item.appendElement("a").attr("href", lead.link().value()).text(Past.headline(story));
        item.appendText(" (" + lead.outletName() + ") ");
        item.appendText(Past.summary(story));
        return item;
    }
}
