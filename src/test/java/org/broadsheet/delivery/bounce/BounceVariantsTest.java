package org.broadsheet.delivery.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many makers' replies and notices, none of them from the set that the parser was made with. */
class BounceVariantsTest {
    private final BounceParser parser = new BounceParser();

    record Reply(BounceClass means, String command, String words) {}

    record Told(String what, String person, BounceClass means, String mail) {}

    @ParameterizedTest
    @MethodSource("replies")
    void aReplyMeansTheSameInManyServersWords(Reply reply) {
        var codes = Codes.in(reply.words());
        var found =
                Reasons.shipped()
                        .find(
                                reply.words(),
                                Objects.requireNonNullElse(codes.status(), ""),
                                Objects.requireNonNullElse(codes.reply(), ""),
                                reply.command());

        assertThat(found.bounceClass()).as(found.word()).isEqualTo(reply.means());
    }

    @ParameterizedTest
    @MethodSource("notices")
    void aNoticeInWordsTellsWhoAndWhy(Told told) {
        assertThat(parser.parse(told.mail().getBytes(UTF_8)).bounces())
                .extracting(Bounce::kind, Bounce::recipient, Bounce::bounceClass)
                .containsExactly(tuple(BounceKind.DSN, told.person(), told.means()));
    }

    @ParameterizedTest
    @MethodSource("plainNotices")
    void theEncodingOfTheTextDoesNotMatter(Told told) {
        var head = told.mail().substring(0, told.mail().indexOf("\n\n"));
        var body = told.mail().substring(told.mail().indexOf("\n\n") + 2);
        var encoded =
                head
                        + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(body.getBytes(UTF_8));

        assertThat(parser.parse(encoded.getBytes(UTF_8)).bounces())
                .extracting(Bounce::recipient, Bounce::bounceClass)
                .containsExactly(tuple(told.person(), told.means()));
    }

    @ParameterizedTest
    @MethodSource("notices")
    void cutOrWrappedAnewAnythingMayBeMissedButNothingThrows(Told told) {
        var mail = told.mail().getBytes(UTF_8);
        for (var end = 0; end < mail.length; end += 7) {
            harmless(Arrays.copyOf(mail, end));
        }
        for (var width : new int[] {3, 20, 40, 72}) {
            var text = new String(mail, ISO_8859_1);
            harmless(text.replaceAll("(.{" + width + "})", "$1\n").getBytes(ISO_8859_1));
            harmless(text.replaceAll("(.{" + width + "})", "$1=\r\n").getBytes(ISO_8859_1));
        }
        var random = new Random(7);
        for (var round = 0; round < 50; round++) {
            var broken = mail.clone();
            for (var hit = 0; hit < 20; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            harmless(broken);
        }
    }

    private void harmless(byte[] mail) {
        assertThatCode(() -> parser.parse(mail)).doesNotThrowAnyException();
    }

    static Stream<Reply> replies() throws IOException {
        return resource("replies.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 3))
                .map(row -> new Reply(BounceClass.valueOf(row[0]), row[1].strip(), row[2]));
    }

    static Stream<Told> notices() throws IOException {
        return Arrays.stream(resource("notices.txt").split("(?m)^=== "))
                .skip(1)
                .map(BounceVariantsTest::told);
    }

    static Stream<Told> plainNotices() throws IOException {
        return notices().filter(told -> !told.mail().contains("MIME-Version"));
    }

    private static Told told(String text) {
        var end = text.indexOf('\n');
        var facts = text.substring(0, end).split(" \\| ");
        return new Told(facts[0], facts[1], BounceClass.valueOf(facts[2]), text.substring(end + 1));
    }

    private static String resource(String name) throws IOException {
        try (var in = BounceVariantsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }
}
