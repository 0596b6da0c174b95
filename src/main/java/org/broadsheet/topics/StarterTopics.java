package org.broadsheet.topics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.broadsheet.topics.classify.TopicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Reads the starter topics into a database that has none; from then on the database is the truth.
 */
@Component
class StarterTopics implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(StarterTopics.class);
    private static final String SHIPPED = "shipped/config/topics.yml";

    private final Topics topics;
    private final TopicSettings settings;

    StarterTopics(Topics topics, TopicSettings settings) {
        this.topics = topics;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (topics.list().isEmpty()) {
            var starters = TopicFile.read(yaml());
            starters.forEach(topics::put);
            LOG.info("starter topics read count={}", starters.size());
        }
    }

    private String yaml() throws IOException {
        return Files.isReadable(settings.starter())
                ? Files.readString(settings.starter())
                : new ClassPathResource(SHIPPED).getContentAsString(StandardCharsets.UTF_8);
    }
}
