package org.broadsheet.editions.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Ada gets, to the letter. After a wanted change: {@code mvn test -Dtest=GoldenDigestTest
 * -Dgolden.write=true}, and read the difference.
 */
class GoldenDigestTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final DigestRenderer RENDERER =
            DigestRenderer.on(Path.of("templates"), Path.of("no-such-folder"));

    static Stream<Golden> digests() {
        return Stream.of(
                new Golden("digest-full", Bedrock.edition(), Locale.ENGLISH, Length.FULL),
                new Golden("digest-brief", Bedrock.edition(), Locale.ENGLISH, Length.BRIEF),
                new Golden("digest-headlines", Bedrock.edition(), Locale.ENGLISH, Length.HEADLINES),
                new Golden("digest-look", Bedrock.dressed(), Locale.GERMAN, Length.FULL),
                new Golden("digest-arabic", BedrockAbroad.arabic(), Bedrock.ARABIC, Length.FULL),
                new Golden(
                        "digest-serbian", BedrockAbroad.serbian(), Bedrock.SERBIAN, Length.FULL));
    }

    @ParameterizedTest
    @MethodSource("digests")
    void theDigestIsAsItWas(Golden golden) throws IOException {
        var format = new Format(golden.length(), golden.language(), false);
        var body =
                PieceWriter.write(
                        RENDERER.render(golden.digest(), format), "0123456789abcdef01234567");
        for (var part :
                Map.of(
                                ".html", body.html(Bedrock.ada()).orElseThrow(),
                                ".txt", body.text(Bedrock.ada()))
                        .entrySet()) {
            var file = GOLDEN.resolve(golden.name() + part.getKey());
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(file, part.getValue());
            }
            assertThat(part.getValue()).isEqualTo(Files.readString(file));
        }
    }

    record Golden(String name, Digest digest, Locale language, Length length) {
        @Override
        public String toString() {
            return name;
        }
    }
}
