package org.broadsheet.editions;

import java.time.Clock;
import org.broadsheet.collecting.fetch.PageFetcher;
import org.broadsheet.collecting.fetch.PictureFetcher;
import org.broadsheet.editions.pictures.PictureDesk;
import org.broadsheet.editions.pictures.Pictures;
import org.broadsheet.editions.preflight.LinkChecker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What asks the web before an edition goes out, by the fetchers of collecting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreflightSettings.class)
class PreflightBeans {
    @Bean
    LinkChecker linkChecker(PageFetcher pages, PreflightSettings settings) {
        return new LinkChecker(pages::ask, settings.linksWithin());
    }

    @Bean
    PictureDesk pictureDesk(
            Pictures pictures, PictureFetcher web, PreflightSettings settings, Clock clock) {
        return new PictureDesk(pictures, web::fetch, settings.picturesWithin(), clock);
    }
}
