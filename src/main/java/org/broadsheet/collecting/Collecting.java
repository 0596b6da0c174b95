package org.broadsheet.collecting;

import java.time.Clock;
import org.broadsheet.collecting.extract.ArticleExtractor;
import org.broadsheet.collecting.fetch.AllowedHosts;
import org.broadsheet.collecting.fetch.FeedFetcher;
import org.broadsheet.collecting.fetch.PageFetcher;
import org.broadsheet.collecting.fetch.PictureFetcher;
import org.broadsheet.collecting.fetch.WebReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the leaves of collecting together: they are plain classes that know no Spring. */
@Configuration(proxyBeanMethods = false)
class Collecting {
    @Bean
    WebReader webReader(CollectingSettings settings, Clock clock) {
        return new WebReader(
                AllowedHosts.of(settings.allowedHosts()),
                settings.limits(),
                settings.userAgent(),
                clock);
    }

    @Bean
    FeedFetcher feedFetcher(WebReader web, CollectingSettings settings) {
        return new FeedFetcher(web, settings.feedPause());
    }

    @Bean
    PageFetcher pageFetcher(WebReader web, CollectingSettings settings, Clock clock) {
        return new PageFetcher(web, settings.pagePause(), settings.product(), clock);
    }

    @Bean
    PictureFetcher pictureFetcher(WebReader web, CollectingSettings settings) {
        return new PictureFetcher(web, settings.feedPause());
    }

    @Bean
    ArticleExtractor articleExtractor(Clock clock) {
        return new ArticleExtractor(clock);
    }

    @Bean
    PageTexts pageTexts(
            PageFetcher pages, ArticleExtractor extractor, CollectingSettings settings) {
        return new PageTexts(pages, extractor, settings);
    }

    @Bean
    SourceReader sourceReader(
            FeedFetcher feeds,
            PageTexts texts,
            Articles articles,
            CollectingSettings settings,
            Clock clock) {
        return new SourceReader(feeds, texts, articles, settings, clock);
    }
}
