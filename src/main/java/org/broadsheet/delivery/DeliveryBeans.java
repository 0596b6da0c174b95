package org.broadsheet.delivery;

import java.time.Clock;
import org.broadsheet.delivery.rate.Pacer;
import org.broadsheet.editions.Editions;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.NoticeRenderer;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.SecretKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what writes a mail. */
@Configuration(proxyBeanMethods = false)
class DeliveryBeans {
    @Bean
    MessageWriter messageWriter(
            JdbcClient jdbc,
            MailingLists lists,
            ReaderLinks links,
            DigestRenderer renderer,
            SecretKeys keys,
            MailSettings settings,
            InboxHealth inbox,
            Clock clock) {
        return new MessageWriter(
                new StoredVariants(jdbc),
                new ListVoices(lists, clock),
                links,
                new WhySentences(renderer),
                Signing.of(settings),
                keys.links(),
                settings.bounceDomain(),
                (mail, domain) ->
                        inbox.unsubscribeAddress(
                                        mail.list(), mail.subscriber(), mail.slot(), domain)
                                .orElse(null));
    }

    @Bean
    Sending sending(
            JdbcClient jdbc, Editions editions, Brake brake, Pacer pacer, SecondServer second) {
        return new Sending(new EditionWatch(new EditionGate(jdbc, editions), brake), pacer, second);
    }

    @Bean
    NoticeWriter noticeWriter(
            NoticeRenderer renderer,
            MailingLists lists,
            ReaderLinks links,
            SecretKeys keys,
            MailSettings settings,
            Clock clock) {
        var sender = settings.noticeSender();
        return new NoticeWriter(
                renderer,
                new ListVoices(lists, clock),
                links,
                Signing.of(settings),
                keys.links(),
                sender == null ? null : new EmailAddress(sender));
    }
}
