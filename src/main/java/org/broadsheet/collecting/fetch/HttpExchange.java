package org.broadsheet.collecting.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/** One request and its answer, within the limits; no redirects, cookies, retries or upgrades. */
final class HttpExchange implements AutoCloseable {
    /** An answer whose body is read and decompressed. */
    @SuppressWarnings("ArrayRecordComponent") // megabytes that nobody compares or changes
    record Answer(int status, Map<String, String> headers, byte[] body) {
        @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    /** The body did not end within the limit. */
    static final class TooLarge extends IOException {}

    /** The deadline came before the end. */
    static final class TooSlow extends IOException {}

    private final CloseableHttpClient client;
    private final FetchLimits limits;
    private final String userAgent;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    HttpExchange(AddressGuard guard, FetchLimits limits, String userAgent) {
        this.limits = limits;
        this.userAgent = userAgent;
        this.client = client(guard, limits);
    }

    /** Only the body of a 200 is read; an answer to anything else is its status and headers. */
    Answer get(WebLink address, Asking asking, Validators validators, Duration left)
            throws IOException {
        var request = new HttpGet(address.uri());
        request.setHeader("User-Agent", userAgent);
        request.setHeader("Accept", asking.accept());
        request.setHeader("Accept-Encoding", "gzip, deflate");
        if (validators.etag() != null) {
            request.setHeader("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.setHeader("If-Modified-Since", validators.lastModified());
        }
        var deadline =
                deadlines.schedule(
                        request::cancel, Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(request, response, asking.body()));
        } catch (IOException failed) {
            throw request.isCancelled() && !(failed instanceof TooLarge) ? new TooSlow() : failed;
        } catch (IllegalStateException cancelledWhileItConnected) {
            throw request.isCancelled()
                    ? new TooSlow()
                    : new IOException(cancelledWhileItConnected);
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    private Answer read(HttpGet request, ClassicHttpResponse response, boolean body)
            throws IOException {
        var headers = headers(response);
        var entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), headers, new byte[0]); // the connection is kept
        }
        if (!body || response.getCode() != 200) {
            request.cancel(); // whatever is sent with it, we do not wait for it
            return new Answer(response.getCode(), headers, new byte[0]);
        }
        if (entity.getContentLength() > limits.bytes()) {
            request.cancel();
            throw new TooLarge();
        }
        try (var stream =
                decompressed(entity.getContent(), headers.getOrDefault("content-encoding", ""))) {
            var bytes = stream.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                request.cancel();
                throw new TooLarge();
            }
            return new Answer(200, headers, bytes);
        }
    }

    private static InputStream decompressed(InputStream body, String encoding) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            case "deflate" -> inflated(body);
            default -> throw new IOException("encoding " + encoding);
        };
    }

    /** "deflate" is zlib by the standard and bare by some servers: the first byte tells. */
    private static InputStream inflated(InputStream body) throws IOException {
        var peek = new java.io.PushbackInputStream(body, 1);
        var first = peek.read();
        if (first >= 0) {
            peek.unread(first);
        }
        return new InflaterInputStream(peek, new Inflater((first & 0x0F) != 8));
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        var headers = new java.util.HashMap<String, String>();
        for (Header header : response.getHeaders()) {
            if (header.getValue() != null) {
                headers.merge(
                        header.getName().toLowerCase(Locale.ROOT),
                        header.getValue(),
                        (a, b) -> a + ", " + b);
            }
        }
        return headers;
    }

    private static CloseableHttpClient client(AddressGuard guard, FetchLimits limits) {
        var connect =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.packet()))
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .build();
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setDefaultConnectionConfig(connect)
                        .setMaxConnTotal(200)
                        .setMaxConnPerRoute(20)
                        .build();
        var request =
                RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.packet()))
                        .setProtocolUpgradeEnabled(false)
                        .setExpectContinueEnabled(false)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(request)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .build();
    }
}
