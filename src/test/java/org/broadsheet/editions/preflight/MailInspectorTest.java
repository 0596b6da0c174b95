package org.broadsheet.editions.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.broadsheet.editions.render.Bedrock;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.Format;
import org.broadsheet.editions.render.Length;
import org.broadsheet.editions.render.PieceWriter;
import org.broadsheet.editions.render.WholeMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailInspectorTest {
    private static final DigestRenderer RENDERER =
            DigestRenderer.on(Path.of("templates"), Path.of("no-such-folder"));

    @Test
    void aDigestOfOursHasTwoPartsAndNoFindings() {
        var report = MailInspector.inspect(mail(false));
        assertThat(report.findings()).isEmpty();
        assertThat(report.parts())
                .extracting(MailReport.Part::type)
                .containsExactly("text/plain; charset=utf-8", "text/html; charset=utf-8");
        assertThat(report.subject()).startsWith("Chile opens");
    }

    @Test
    void aDigestOfTextAloneHasNoFindingsEither() {
        assertThat(MailInspector.inspect(mail(true)).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Message-ID: | X-Old-ID: | no-header",
                "Reply-To: | From: | twice-header",
                "List-Unsubscribe=One-Click | yes | odd-header",
                "<https://bedrock.example.org/u/ | <http://bedrock.example.org/u/ | odd-header",
                "Precedence: | X-Mailer: | private-header",
                "List-Id: | X-List: | no-header",
                "Subject: Chile | X-Subject: Chile | no-subject",
                "Feedback-ID: 214 | Feedback-ID: 214 \u0001 ä | eight-bit"
            })
    void aFaultInTheHeadersIsFound(String right, String wrong, String code) {
        var mail = new String(mail(false), StandardCharsets.ISO_8859_1).replaceFirst(right, wrong);
        assertThat(MailInspector.inspect(mail.getBytes(StandardCharsets.ISO_8859_1)).findings())
                .extracting(Finding::code)
                .contains(code);
    }

    @Test
    void bareLineFeedsAndLongLinesBlock() {
        var mail = new String(mail(false), StandardCharsets.ISO_8859_1);
        var bare = mail.replaceFirst("\r\nTo:", "\nTo:").replace("214:bedrock", "2".repeat(1_200));
        assertThat(MailInspector.inspect(bare.getBytes(StandardCharsets.ISO_8859_1)).findings())
                .extracting(Finding::code)
                .contains("bare-line-end", "long-line");
    }

    @Test
    void whatIsNoMailIsToldNotThrown() {
        for (var octets :
                new String[] {
                    "", "\r\n", "hello", "Content-Type: multipart/mixed; boundary=x\r\n\r\n--y\r\n"
                }) {
            assertThat(MailInspector.inspect(octets.getBytes(StandardCharsets.US_ASCII)).findings())
                    .isNotEmpty();
        }
    }

    private static byte[] mail(boolean textOnly) {
        var words =
                RENDERER.render(
                        Bedrock.edition(), new Format(Length.FULL, Locale.ENGLISH, textOnly));
        return WholeMail.of(PieceWriter.write(words, "0123456789abcdef0123456789abcdef"));
    }
}
