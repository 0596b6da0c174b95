package org.broadsheet.demo;

import java.time.Clock;
import org.broadsheet.demo.cast.Welcome;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscriptions;
import org.broadsheet.subscribers.Suppressions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is a bean in the demo alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("broadsheet.demo.enabled")
class DemoBeans {
    @Bean
    Welcome welcome(
            Subscribers subscribers,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Clock clock) {
        return new Welcome(subscribers, subscriptions, suppressions, clock);
    }
}
