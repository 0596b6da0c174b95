package org.broadsheet.demo.catcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The accepted mails one after another in a file that outlives a killed process.
 *
 * <p>Each is one line (number, arrival, length, sender, receivers), its bytes, and a line end. A
 * torn last one is not read.
 */
public final class MailFile implements AutoCloseable {
    private final FileChannel channel;

    private MailFile(FileChannel channel) {
        this.channel = channel;
    }

    static MailFile append(Path path) {
        try {
            return new MailFile(
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static List<CaughtMail> read(Path path) throws IOException {
        var bytes = Files.readAllBytes(path);
        var mails = new ArrayList<CaughtMail>();
        var at = 0;
        for (var end = lineEnd(bytes, at); end >= 0; end = lineEnd(bytes, at)) {
            var words = new String(bytes, at, end - at, StandardCharsets.US_ASCII).split(" ", -1);
            var from = end + 1;
            var to = from + Integer.parseInt(words[2]);
            if (to + 1 > bytes.length) {
                break;
            }
            mails.add(mail(words, Arrays.copyOfRange(bytes, from, to)));
            at = to + 1;
        }
        return mails;
    }

    synchronized void add(CaughtMail mail) throws IOException {
        var parts =
                new ByteBuffer[] {
                    ByteBuffer.wrap(line(mail).getBytes(StandardCharsets.US_ASCII)),
                    ByteBuffer.wrap(mail.raw()),
                    ByteBuffer.wrap(new byte[] {'\n'})
                };
        while (parts[2].hasRemaining()) {
            channel.write(parts);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static String line(CaughtMail mail) {
        var to =
                mail.envelope().to().stream()
                        .map(MailFile::encode)
                        .collect(Collectors.joining(","));
        return String.join(
                        " ",
                        Long.toString(mail.number()),
                        mail.arrival().toString(),
                        Integer.toString(mail.size()),
                        encode(mail.envelope().from()),
                        to)
                + "\n";
    }

    private static CaughtMail mail(String[] words, byte[] raw) {
        var to = Arrays.stream(words[4].split(",")).map(MailFile::decode).toList();
        return new CaughtMail(
                Long.parseLong(words[0]),
                new Envelope(decode(words[3]), to),
                Instant.parse(words[1]),
                raw);
    }

    private static int lineEnd(byte[] bytes, int from) {
        for (var i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static String encode(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static String decode(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
