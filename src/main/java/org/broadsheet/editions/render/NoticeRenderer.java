package org.broadsheet.editions.render;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** Turns a notice into its words, in the same look as the digests. */
public final class NoticeRenderer {
    private final TemplateFolder folder;

    NoticeRenderer(TemplateFolder folder) {
        this.folder = folder;
    }

    /** A renderer outside the application: for commands, benches and tests. */
    public static NoticeRenderer on(Path templates, Path messages) {
        return new NoticeRenderer(new TemplateFolder(templates, messages, Clock.systemUTC()));
    }

    public RenderedNotice render(NoticeKind kind, NoticeModel model, Locale language) {
        return NoticeWriting.write(folder.current(), kind, model, language);
    }
}
