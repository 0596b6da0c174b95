package org.broadsheet.collecting.extract.dates;

import java.util.List;

/** The names of meta elements that hold dates, the trustworthy ones first. */
final class DateNames {
    static final List<String> PUBLISHED =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "article.published",
                    "og:published_time",
                    "published_time",
                    "publish-date",
                    "publish_date",
                    "publishdate",
                    "publication_date",
                    "publication-date",
                    "pubdate",
                    "published",
                    "publicationdate",
                    "article:published",
                    "article:publicationdate",
                    "article_date_original",
                    "sailthru.date",
                    "parsely-pub-date",
                    "bt:pubdate",
                    "cxenseparse:recs:publishtime",
                    "cxenseparse:publishtime",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dc.date.created",
                    "dcterms.created",
                    "datecreated",
                    "article.created",
                    "article:created_time",
                    "originalpublicationdate",
                    "displaydate",
                    "citation_date",
                    "citation_publication_date",
                    "citation_online_date",
                    "analyticsattributes.articledate",
                    "blogpostdate",
                    "content_create_date",
                    "release_date",
                    "date_published",
                    "datepublication",
                    "rnews:datepublished",
                    "shareaholic:article_published_time",
                    "vr:published_time",
                    "pdate",
                    "dat:pubdate",
                    "eprints.date",
                    "prism.publicationdate",
                    "uploaddate",
                    "doc_date",
                    "pubtime",
                    "article-publish-date",
                    "date_created",
                    "article:date",
                    "post_date",
                    "og:pubdate",
                    "og:regdate");

    /** Names that as many pages use for the day of the last change, or for today. */
    static final List<String> UNSURE =
            List.of(
                    "date",
                    "dc.date",
                    "dcterms.date",
                    "dc:date",
                    "timestamp",
                    "created",
                    "issued",
                    "gentime",
                    "creation_date");

    static final List<String> MODIFIED =
            List.of(
                    "article:modified_time",
                    "og:updated_time",
                    "datemodified",
                    "article:modified",
                    "dcterms.modified",
                    "dc.date.modified",
                    "last-modified",
                    "lastmod",
                    "modified",
                    "lastmodified",
                    "moddate",
                    "article.updated",
                    "updated_time",
                    "revision_date");

    private DateNames() {}
}
