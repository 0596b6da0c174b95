package org.broadsheet.editions.render;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Turns a digest into the words of one variant, by the operator's templates. */
public final class DigestRenderer {
    private final TemplateFolder folder;

    DigestRenderer(TemplateFolder folder) {
        this.folder = folder;
    }

    /** A renderer outside the application: for commands, benches and tests. */
    public static DigestRenderer on(Path templates, Path messages) {
        return new DigestRenderer(new TemplateFolder(templates, messages, Clock.systemUTC()));
    }

    public RenderedDigest render(Digest digest, Format format) {
        return DigestWriting.write(folder.current(), digest, format);
    }

    /** A hash of all files that decide how a digest looks; part of a variant's key. */
    public String templateVersion() {
        return folder.current().version();
    }

    /** Why the folder as it stands is not in use; empty if it is. */
    public Optional<TemplateProblem> problem() {
        return folder.problem();
    }

    /** The accent colour of a look as it is shown, so that it can be read. */
    public Accent accent(Look look) {
        var css = folder.current().styles().madeFor(look, Direction.LTR);
        return new Accent(
                css.getOrDefault("accent", look.accent()),
                css.getOrDefault("accentOnDark", look.accent()));
    }

    /** Written {@code #rrggbb}. */
    public record Accent(String byDay, String byNight) {}

    /** The frame's words in a language, as for {@link Blank#WHY}. */
    public Words words(Locale language) {
        return folder.current().texts().in(language);
    }
}
