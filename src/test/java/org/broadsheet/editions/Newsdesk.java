package org.broadsheet.editions;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.TestDatabase;
import org.broadsheet.audit.Audit;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.Articles;
import org.broadsheet.collecting.fetch.FetchOutcome;
import org.broadsheet.collecting.fetch.Problem;
import org.broadsheet.editions.pictures.PictureDesk;
import org.broadsheet.editions.pictures.Pictures;
import org.broadsheet.editions.preflight.LinkChecker;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.AddressHash;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.Consents;
import org.broadsheet.subscribers.EditionTime;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.NewList;
import org.broadsheet.subscribers.OptOutJournal;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.Rhythms;
import org.broadsheet.subscribers.SecretKeys;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscriptions;
import org.broadsheet.subscribers.Watermarks;
import org.broadsheet.topics.Newsroom;
import org.broadsheet.topics.Stories;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TestNewsroom;
import org.broadsheet.topics.TopicId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * A newsroom on a fresh database: outlets, articles, stories and a list at 07:00 in Belgrade that
 * freezes at 06:00, with the module's own classes at work on them.
 */
public final class Newsdesk {
    /** 03:00 in Belgrade on a Tuesday. */
    static final Instant NIGHT = Instant.parse("2026-11-24T02:00:00Z");

    static final Instant FREEZE = Instant.parse("2026-11-24T05:00:00Z");
    static final Duration DAY = Duration.ofDays(1);
    public static final Actor EDITOR = new Actor.Staff(7);

    public final TestDatabase.Fresh db;
    public final SettableClock clock = new SettableClock(NIGHT);
    public final MailingLists lists;
    public final Editions editions;
    final EditionStories stories;
    final EditionRevisions revisions;
    final Sponsors sponsors;
    final Audit audit;
    public final EditionCalendar calendar;
    public final EditionComposer composer;

    /** What stands on the web; an address that is not here fails. */
    final Map<WebLink, FetchOutcome> web = new ConcurrentHashMap<>();

    final Pictures pictures;
    final EditionLinks links;
    public final Variants variants;
    public final EditionRenderings renderings;
    public final BrowserDigests browser;
    public final PastEditions past;
    final FormingEditions forming;
    public final Preview preview;
    final Explaining explaining;
    final EditingDesk desk;
    final EditLog log;
    final StoryAdding adding;
    final Newsroom newsroom;
    public final ApprovalDesk approval;
    final Approvals approvals;
    final Choices choices;
    final Rhythms rhythms;
    final Subscribers subscribers;
    public final Subscriptions subscriptions;
    public final ListId list;

    public Newsdesk(TestDatabase.Fresh db) {
        this.db = db;
        var jdbc = db.jdbc();
        var installation =
                new Installation(
                        Path.of("target", "newsdesk"),
                        "https://news.example.org",
                        "1 Harbour Street, Belgrade",
                        "https://news.example.org/privacy");
        lists = new MailingLists(jdbc, installation, clock);
        audit = new Audit(jdbc, clock);
        editions = new Editions(jdbc, clock);
        stories = new EditionStories(jdbc);
        pictures = new Pictures(jdbc, clock);
        var articles = new EditionArticles(jdbc, pictures);
        sponsors = new Sponsors(jdbc, clock);
        revisions = new EditionRevisions(jdbc, stories, articles, sponsors, clock);
        calendar = new EditionCalendar(editions, lists, audit, db.transactions());
        var candidates = new Candidates(jdbc, clock);
        var reader =
                new CandidateReader(
                        candidates,
                        new StoryLedger(jdbc),
                        stories,
                        new Articles(jdbc),
                        new CorrectedArticles(jdbc, new Articles(jdbc)));
        links = new EditionLinks(jdbc, new LinkChecker(this::ask, DAY), clock);
        var filling = new EditionFilling(candidates, stories, articles, sponsors);
        var freeze = new EditionFreeze(editions, filling, revisions, db.transactions());
        composer =
                new EditionComposer(
                        editions, lists, reader, new NewsroomJudgement(), freezing(freeze));
        variants = new Variants(jdbc, clock);
        choices = new Choices(jdbc);
        rhythms = new Rhythms(jdbc);
        var renderer = DigestRenderer.on(Path.of("templates"), Path.of("config/messages"));
        var maker =
                new VariantMaker(
                        renderer,
                        new DigestAssembler(renderer, installation),
                        new VariantCheck(renderer),
                        variants,
                        links);
        renderings =
                new EditionRenderings(
                        editions,
                        revisions,
                        lists,
                        maker,
                        new EditionRenderings.Readers(new Audience(jdbc), choices, rhythms));
        forming = new FormingEditions(editions, revisions, stories, composer);
        browser = new BrowserDigests(renderings, variants, choices);
        past = new PastEditions(jdbc, revisions);
        preview = new Preview(renderings, variants, editions, forming, installation);
        explaining = new Explaining(jdbc, renderings, editions, composer, forming);
        var acts = new EditionActs(editions, audit, db.transactions());
        log = new EditLog(jdbc, clock);
        var revising = new EditionRevising(stories, revisions, lists);
        var told = new Stories(jdbc);
        newsroom = TestNewsroom.on(db, clock);
        desk =
                new EditingDesk(
                        acts,
                        new StoryEditing(
                                stories,
                                candidates,
                                composer,
                                new StoriesAtLarge(
                                        TestNewsroom.storyDesk(db, clock), told, newsroom),
                                clock),
                        revising,
                        log);
        adding =
                new StoryAdding(
                        desk,
                        acts,
                        composer,
                        new StoryAdding.Draft(stories, filling, revising, log, clock),
                        new StoryAdding.Arrivals(newsroom, told, clock));
        approval = new ApprovalDesk(acts, editions, revisions, renderings, lists);
        approvals = new Approvals(editions, revisions, lists, approval);
        subscribers = new Subscribers(jdbc, new AddressHash(new SecretKeys(installation)), clock);
        subscriptions =
                new Subscriptions(
                        jdbc,
                        new Consents(jdbc, new OptOutJournal(installation), clock),
                        choices,
                        rhythms,
                        clock);
        list = newList("daily");
    }

    private EditionComposer.Freezing freezing(EditionFreeze freeze) {
        var desk = new PictureDesk(pictures, this::ask, DAY, clock);
        return new EditionComposer.Freezing(freeze, new EditionErrands(desk, links));
    }

    private FetchOutcome ask(WebLink link) {
        var silence = new FetchOutcome.Failed(new Problem("no-answer", List.of()), 0);
        return web.getOrDefault(link, silence);
    }

    ListId newList(String key) {
        var id =
                lists.add(
                        NewList.named(key, "The " + key, new EmailAddress(key + "@example.org"))
                                .in(ZoneId.of("Europe/Belgrade"), "Belgrade")
                                .at(
                                        List.of(
                                                new EditionTime(
                                                        LocalTime.of(7, 0),
                                                        Duration.ofHours(1),
                                                        Duration.ofMinutes(15)))));
        lists.goLive(id);
        return id;
    }

    public TopicId topic(String name) {
        var key = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        var id =
                insert(
                        "insert into topic (name_key, name, position, rules, created_at)"
                                + " values (?, ?, 0, ?, ?)",
                        key,
                        name,
                        "topics: [{topic: %s, name: %s, words: [%s]}]".formatted(key, name, key),
                        SqlTime.of(NIGHT));
        return new TopicId(id);
    }

    public void offer(TopicId... topics) {
        lists.offer(list, List.of(topics));
    }

    /** One article by that outlet, seen now, in a story of its own. */
    public ArticleId article(String outlet, String title) {
        return article(outlet, title, "en", title + " was reported by " + outlet + ".");
    }

    ArticleId article(String outlet, String title, String language, String text) {
        var source = source(outlet);
        var now = SqlTime.of(clock.instant());
        var link = "https://" + outlet + "/" + Integer.toHexString(title.hashCode());
        return new ArticleId(
                insert(
                        """
                        insert into article (source_id, outlet_id, identity, link, page_key, title, title_key,
                            language, published_at, first_seen_at, text, content_hash)
                        select s.id, s.outlet_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from source s where s.id = ?
                        """,
                        link,
                        link,
                        link,
                        title,
                        title,
                        language,
                        now,
                        now,
                        text,
                        Integer.toHexString(text.hashCode()),
                        source));
    }

    long source(String outlet) {
        var there =
                db.jdbc()
                        .sql("select id from source where title = ?")
                        .param(outlet)
                        .query(Long.class)
                        .optional();
        if (there.isPresent()) {
            return there.get();
        }
        var now = SqlTime.of(clock.instant());
        var id =
                insert(
                        "insert into outlet (name, site, created_at) values (?, ?, ?)",
                        outlet,
                        outlet,
                        now);
        return insert(
                "insert into source (outlet_id, kind, address, title, state, next_poll_at, created_at)"
                        + " values (?, 'feed', ?, ?, 'active', ?, ?)",
                id,
                "https://" + outlet + "/feed",
                outlet,
                now,
                now);
    }

    public StoryId story(ArticleId lead, ArticleId... others) {
        var now = SqlTime.of(clock.instant());
        var story =
                new StoryId(
                        insert(
                                "insert into story (lead_article_id, created_at, changed_at)"
                                        + " values (?, ?, ?)",
                                lead.value(),
                                now,
                                now));
        join(story, lead);
        Arrays.stream(others).forEach(other -> join(story, other));
        return story;
    }

    /** A story of one article by an outlet. */
    public StoryId story(String outlet, String title) {
        return story(article(outlet, title));
    }

    public StoryId story(String outlet, String title, TopicId topic) {
        var article = article(outlet, title);
        file(article, topic);
        return story(article);
    }

    public void file(ArticleId article, TopicId topic) {
        insert(
                "insert into article_topic (article_id, topic_id, score, best, why)"
                        + " values (?, ?, 5, true, 'test')",
                article.value(),
                topic.value());
    }

    public void join(StoryId story, ArticleId article) {
        db.jdbc()
                .sql("delete from story_article where article_id = ?")
                .param(article.value())
                .update();
        insert(
                "insert into story_article (story_id, article_id, why, joined_at) values (?, ?, 'test', ?)",
                story.value(),
                article.value(),
                SqlTime.of(clock.instant()));
    }

    void merge(StoryId from, StoryId into) {
        db.jdbc()
                .sql("update story_article set story_id = ? where story_id = ?")
                .params(into.value(), from.value())
                .update();
        db.jdbc()
                .sql("update story set merged_into = ? where id = ?")
                .params(into.value(), from.value())
                .update();
    }

    public Edition open() {
        return calendar.openScheduled(list, clock.instant()).orElseThrow();
    }

    /** Opens the next edition, goes to its freeze and freezes it. */
    public Edition freezeNext() {
        var edition = open();
        clock.set(edition.times().freezeAt());
        return composer.freeze(edition.id(), clock.instant());
    }

    /** Freezes the next edition and approves it. */
    public Edition approveNext() {
        return approve(freezeNext());
    }

    public Edition approve(Edition edition) {
        return approval.approve(edition.id(), hash(edition), EDITOR, clock.instant());
    }

    String hash(Edition edition) {
        return revisions.get(edition.id(), edition.revision()).hash();
    }

    public Edition edit(Edition edition, StoryId story, StoryEdit edit) {
        var version = stories.find(edition.id(), story).map(EditionStory::version).orElse(0);
        return desk.edit(edition.id(), story, version, edit, EDITOR);
    }

    FrozenEdition content(Edition edition) {
        return revisions.get(edition.id(), edition.revision()).content();
    }

    /** Story ids in the order of the frozen edition. */
    List<StoryId> in(Edition edition) {
        return content(edition).stories().stream().map(FrozenStory::story).toList();
    }

    long count(String table) {
        return db.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    String decision(Edition edition, StoryId story) {
        return db.jdbc()
                .sql("select decision from candidate where edition_id = ? and story_id = ?")
                .params(edition.id().value(), story.value())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    String why(Edition edition, StoryId story) {
        return db.jdbc()
                .sql("select why from candidate where edition_id = ? and story_id = ?")
                .params(edition.id().value(), story.value())
                .query(String.class)
                .single();
    }

    public void listSetting(String column, Object value) {
        db.jdbc()
                .sql("update mailing_list set " + column + " = ? where id = ?")
                .params(value, list.value())
                .update();
    }

    /** A reader at 08:00 in Belgrade who gets every edition. */
    public SubscriberId reader(String name, Choice choice) {
        return reader(name, choice, "every-edition");
    }

    public SubscriberId reader(String name, Choice choice, String pattern) {
        return reader(name, choice, pattern, ZoneId.of("Europe/Belgrade"));
    }

    /** A reader at 08:00 of that zone. */
    public SubscriberId reader(String name, Choice choice, String pattern, ZoneId zone) {
        var reader = subscribers.know(new EmailAddress(name + "@example.org"), name);
        var rhythm = new Rhythm(Rhythm.Pattern.parse(pattern), LocalTime.of(8, 0), zone);
        var consent = new Consent(Consent.Act.ADDED, "test", "Yes.", null, EDITOR);
        subscriptions.add(list, reader, choice, rhythm, consent);
        return reader;
    }

    /** A mail of the edition went out, and servers took it for these readers. */
    public void accepted(Edition edition, SubscriberId... readers) {
        editions.markWentOut(edition.id());
        new Watermarks(new NamedParameterJdbcTemplate(db.dataSource()))
                .accepted(list, List.of(readers), edition.place());
    }

    List<String> acts() {
        return db.jdbc()
                .sql("select actor, act, subject from audit order by id")
                .query((row, number) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    /** Articles settled without having been in an edition. */
    List<ArticleId> settled() {
        return db.jdbc()
                .sql(
                        "select article_id from article_decision where list_id = ? order by article_id")
                .param(list.value())
                .query((row, number) -> new ArticleId(row.getLong(1)))
                .list();
    }

    private long insert(String sql, Object... values) {
        var key = new GeneratedKeyHolder();
        db.jdbc().sql(sql).params(Arrays.asList(values)).update(key);
        var id = key.getKeyList().getFirst().get("id");
        return id instanceof Number number ? number.longValue() : 0;
    }
}
