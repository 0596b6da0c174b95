package org.broadsheet.editions.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {
    private static final Format BRIEF = new Format(Length.BRIEF, Locale.ENGLISH, false);

    @TempDir private Path home;
    private Path templates = Path.of("");
    private Path messages = Path.of("");
    private DigestRenderer renderer = DigestRenderer.on(templates, messages);

    @BeforeEach
    void anEmptyFolder() throws IOException {
        templates = home.resolve("templates");
        Files.createDirectories(templates.resolve("parts"));
        messages = Files.createDirectories(home.resolve("messages"));
        renderer = new DigestRenderer(new TemplateFolder(templates, messages, Clock.systemUTC()));
    }

    @Test
    void anEmptyFolderIsFilledFromTheJar() {
        assertThat(renderer.problem()).isEmpty();
        assertThat(renderer.render(Bedrock.edition(), BRIEF).text()).startsWith("Bedrock\n=======");
    }

    @Test
    void aChangedFileIsUsedWithoutARestart() throws IOException {
        var before = renderer.templateVersion();
        write("digest.txt", "[(${digest.subject})]");
        assertThat(renderer.problem()).isEmpty();
        assertThat(renderer.render(Bedrock.edition(), BRIEF).text())
                .isEqualTo(Bedrock.edition().subject() + "\n");
        assertThat(renderer.templateVersion()).isNotEqualTo(before);
    }

    @Test
    void equalFilesHaveAnEqualVersion() throws IOException {
        var before = renderer.templateVersion();
        write("digest.txt", Files.readString(Path.of("templates/digest.txt")));
        assertThat(renderer.problem()).isEmpty();
        assertThat(renderer.templateVersion()).isEqualTo(before);
    }

    @Test
    void aBrokenTemplateIsNamedWithItsLineAndTheLastGoodOneStays() throws IOException {
        write("digest.txt", "good [(${digest.subject})]");
        assertThat(renderer.problem()).isEmpty();
        write("digest.txt", "first line\nsecond [(${digest.nothingOfThatName})]\n");
        assertThat(renderer.problem())
                .get()
                .extracting(TemplateProblem::file, TemplateProblem::line)
                .containsExactly("digest.txt", 2);
        assertThat(renderer.render(Bedrock.edition(), BRIEF).text()).startsWith("good Chile");
        write("digest.txt", "mended");
        assertThat(renderer.problem()).isEmpty();
    }

    @Test
    void aBrokenFragmentIsNamedAsItself() throws IOException {
        write(
                "parts/contents.html",
                "<table><tr th:fragment=\"contents\">\n<td\n th:text=\"${words.say('no.such.text')}\">x</td></tr></table>");
        assertThat(renderer.problem())
                .get()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("parts/contents.html");
                    assertThat(problem.line()).isBetween(2, 3);
                    assertThat(problem.sentence())
                            .contains("parts/contents.html", "no.such.text", "stay in use");
                });
    }

    @Test
    void aMissingFragmentFileIsNamed() throws IOException {
        write(
                "digest.html",
                "<html><th:block th:replace=\"~{parts/gone.html :: x}\"></th:block></html>");
        assertThat(renderer.problem())
                .get()
                .extracting(TemplateProblem::sentence)
                .asString()
                .contains("gone.html");
    }

    @Test
    void aStyleThatNamesNothingIsFound() throws IOException {
        write(
                "styles.properties",
                Files.readString(Path.of("templates/styles.properties"))
                        + "\nbroken=color:{nowhere}\n");
        assertThat(renderer.problem())
                .get()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("styles.properties");
                    assertThat(problem.line()).isGreaterThan(50);
                });
    }

    @Test
    void aBlankInACommentIsRefused() throws IOException {
        write("digest.html", "<html><!-- [[${blank.name}]] --></html>");
        assertThat(renderer.problem())
                .get()
                .extracting(TemplateProblem::what)
                .asString()
                .contains("comment");
    }

    @Test
    void theOperatorsWordsGoBeforeOursLineByLine() throws IOException {
        Files.writeString(messages.resolve("digest_de.properties"), "browser=Im Netz lesen\n");
        assertThat(renderer.problem()).isEmpty();
        assertThat(renderer.words(Locale.GERMAN).say("browser")).isEqualTo("Im Netz lesen");
        assertThat(renderer.words(Locale.GERMAN).say("contents")).isEqualTo("In dieser Ausgabe");
    }

    @Test
    void aNewFileAddsALanguage() throws IOException {
        Files.writeString(
                messages.resolve("digest_fr.properties"), "browser=Lire dans le navigateur\n");
        assertThat(renderer.problem()).isEmpty();
        assertThat(renderer.words(Locale.FRENCH).say("browser"))
                .isEqualTo("Lire dans le navigateur");
    }

    @Test
    void aBrokenMessageIsNamedWithItsLine() throws IOException {
        Files.writeString(
                messages.resolve("digest.properties"), "# ours\nmore={0, plural, one {#}}}\n");
        assertThat(renderer.problem())
                .get()
                .extracting(TemplateProblem::file, TemplateProblem::line)
                .containsExactly("digest.properties", 2);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(templates.resolve(name), text);
    }
}
