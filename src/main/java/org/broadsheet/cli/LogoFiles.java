package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.editions.pictures.Picture;
import org.broadsheet.editions.pictures.PictureShrinker;
import org.broadsheet.editions.pictures.Pictures;
import org.broadsheet.editions.pictures.ShrinkOutcome;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingList.ListLogo;
import org.jspecify.annotations.Nullable;

/** A list's logo from files: kept as a picture of ours, shown at half its pixels. */
record LogoFiles(Path folder, Pictures pictures) {
    /** In CSS pixels; sharp screens have twice as many of their own. */
    private static final int WIDEST = 520;

    private static final int HIGHEST = 96;

    /**
     * The logo that stands after the change.
     *
     * @param light file; null leaves the old one, an empty name takes it away
     * @param dark the same, for dark screens
     */
    @Nullable ListLogo logo(@Nullable ListLogo old, @Nullable String light, @Nullable String dark)
            throws IOException {
        var stays = light == null ? old : light.isEmpty() ? null : sized(kept(light));
        if (dark == null) {
            return stays;
        }
        if (stays == null) {
            throw new UserProblem("cli.dark-logo-alone");
        }
        var night = dark.isEmpty() ? null : kept(dark).file();
        return new ListLogo(stays.light(), night, stays.width(), stays.height());
    }

    private static ListLogo sized(Picture picture) {
        var smaller =
                Math.min(
                        0.5,
                        Math.min(
                                (double) WIDEST / picture.width(),
                                (double) HIGHEST / picture.height()));
        return new ListLogo(
                picture.file(),
                null,
                Math.max(1, (int) (picture.width() * smaller)),
                Math.max(1, (int) (picture.height() * smaller)));
    }

    private Picture kept(String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new UserProblem("cli.no-such-file", name);
        }
        return switch (PictureShrinker.logo(Files.readAllBytes(file), 2 * WIDEST)) {
            case ShrinkOutcome.Shrunk shrunk -> pictures.add(shrunk);
            case ShrinkOutcome.NoPicture(var why) ->
                    throw new UserProblem("cli.bad-picture", name, why);
        };
    }
}
