package org.broadsheet.editions.render;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.util.QPDecoderStream;

/** Reads a stored body back as a mail client would. */
final class BodyReader {
    private BodyReader() {}

    static Optional<String> html(StoredBody body, Map<Blank, String> values) {
        return body.boundary() == null ? Optional.empty() : Optional.of(part(body, values, 1));
    }

    static String text(StoredBody body, Map<Blank, String> values) {
        return body.boundary() == null
                ? decode(new QPDecoderStream(new ByteArrayInputStream(body.fill(values))))
                : part(body, values, 0);
    }

    private static String part(StoredBody body, Map<Blank, String> values, int number) {
        try {
            var source =
                    new ByteArrayDataSource(
                            body.fill(values), body.contentHeaders().get("Content-Type"));
            BodyPart part = new MimeMultipart(source).getBodyPart(number);
            return decode(part.getInputStream());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static String decode(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
