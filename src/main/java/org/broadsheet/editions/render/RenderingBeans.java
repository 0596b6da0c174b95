package org.broadsheet.editions.render;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The renderers, on one folder of templates. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TemplateSettings.class)
class RenderingBeans {
    @Bean
    TemplateFolder templateFolder(TemplateSettings settings, Clock clock) {
        return new TemplateFolder(settings.folder(), settings.messages(), clock);
    }

    @Bean
    DigestRenderer digestRenderer(TemplateFolder templates) {
        return new DigestRenderer(templates);
    }

    @Bean
    NoticeRenderer noticeRenderer(TemplateFolder templates) {
        return new NoticeRenderer(templates);
    }
}
