package org.broadsheet.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.broadsheet.delivery.Evidence.Way;
import org.broadsheet.delivery.WhoIsMeant.Hints;
import org.broadsheet.delivery.bounce.Bounce;
import org.broadsheet.delivery.bounce.BounceClass;
import org.broadsheet.delivery.bounce.BounceKind;
import org.broadsheet.delivery.bounce.BounceParser;
import org.broadsheet.delivery.bounce.Reasons;
import org.broadsheet.delivery.inbox.Traces;
import org.broadsheet.delivery.webhook.MailgunEvent;
import org.broadsheet.delivery.webhook.SnsMessage;
import org.broadsheet.shared.SqlTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Takes what relays report by HTTP; each report once, and only when it is signed. */
@Component
public class RelayHooks {
    private static final Logger LOG = LoggerFactory.getLogger(RelayHooks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Returns returns;
    private final WebhookSettings settings;
    private final Clock clock;
    private final BounceParser parser = new BounceParser();

    RelayHooks(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Returns returns,
            WebhookSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new Transactions(manager);
        this.returns = returns;
        this.settings = settings;
        this.clock = clock;
    }

    /** False when it is not believed. */
    public boolean ses(byte[] body) {
        return ses(body, RelayHooks::fetch);
    }

    boolean ses(byte[] body, SnsMessage.CertificateSource certificates) {
        var topic = settings.sesTopic();
        if (topic == null) {
            return false;
        }
        var believed = SnsMessage.check(body, topic, clock.instant(), certificates);
        believed.ifPresent(message -> {
            if (message.subscribeLink().isEmpty()) {
                once("sns:" + message.id(), () -> note(message.message()));
            } else {
                confirm(message.subscribeLink());
            }
        });
        return believed.isPresent();
    }

    /** False when it is not believed. */
    public boolean mailgun(byte[] body) {
        var key = settings.mailgunKey();
        if (key == null) {
            return false;
        }
        var believed = MailgunEvent.check(body, key, clock.instant());
        believed.ifPresent(event -> once("mailgun:" + event.id(), () -> event(event)));
        return believed.isPresent();
    }

    private void once(String id, Runnable work) {
        transactions.run(() -> {
            var known =
                    jdbc.sql("select count(*) from inbox_mail where fingerprint = :id")
                            .param("id", id)
                            .query((row, number) -> row.getLong(1))
                            .single();
            if (known == 0) {
                jdbc.sql(
                                """
                                insert into inbox_mail (fingerprint, came_at, kind, outcome)
                                values (:id, :now, 'dsn', 'webhook')
                                """)
                        .param("id", id)
                        .param("now", SqlTime.of(clock.instant()))
                        .update();
                work.run();
            }
            return known;
        });
    }

    /** SES tells the envelope sender, so the token is in it; its own id stands in its reply. */
    private void note(String json) {
        var bytes = json.getBytes(UTF_8);
        var relayId =
                JsonMapper.shared().readTree(json).path("mail").path("messageId").asString("");
        var traces = Traces.in(bytes);
        for (var bounce : parser.parse(("\n" + json).getBytes(UTF_8)).bounces()) {
            record(
                    new Hints(
                            traces.envelopes(),
                            relayId.isEmpty() ? List.of() : List.of(relayId),
                            traces.messageIds(),
                            traces.unsubscribes(),
                            bounce.recipient()),
                    bounce);
        }
    }

    private void event(MailgunEvent event) {
        var hints =
                new Hints(
                        List.of(),
                        List.of(),
                        List.of(event.messageId()),
                        List.of(),
                        event.person());
        switch (event.kind()) {
            case "failed" -> record(hints, failed(event));
            case "complained" -> record(hints, complained(event));
            default -> LOG.debug("event={} is none of ours", event.kind());
        }
    }

    private static Bounce failed(MailgunEvent event) {
        var reason = Reasons.shipped().find(event.words(), event.status(), event.replyCode(), "");
        return new Bounce(
                BounceKind.DSN,
                event.person(),
                event.isFinal() ? "failed" : "delayed",
                event.status().isEmpty() ? null : event.status(),
                event.replyCode().isEmpty() ? null : event.replyCode(),
                reason.word(),
                reason.bounceClass(),
                null,
                event.words());
    }

    private static Bounce complained(MailgunEvent event) {
        return new Bounce(
                BounceKind.ARF,
                event.person(),
                null,
                null,
                null,
                "feedback",
                BounceClass.COMPLAINT,
                "abuse",
                "");
    }

    private void record(Hints hints, Bounce bounce) {
        var who = returns.find(hints).or(() -> returns.findByAddress(bounce.recipient()));
        who.ifPresentOrElse(
                person -> returns.record(person, bounce, Way.WEBHOOK),
                () -> LOG.warn("a relay reported on somebody we do not know"));
    }

    private static void confirm(String link) {
        try {
            fetch(URI.create(link));
            LOG.info("the subscription to the topic of SES is confirmed");
        } catch (IOException failed) {
            LOG.warn("the subscription to the topic of SES was not confirmed", failed);
        }
    }

    private static byte[] fetch(URI address) throws IOException {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        }
    }
}
