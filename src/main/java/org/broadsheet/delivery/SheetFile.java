package org.broadsheet.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of notes, and the same notes in memory. Not for two threads at once. */
final class SheetFile {
    private final FileOutputStream out;
    private final List<Noted> mails = new ArrayList<>();

    private SheetFile(FileOutputStream out) {
        this.out = out;
    }

    /** With what is in it from before. */
    static SheetFile open(Path path) throws IOException {
        var before = Files.exists(path) ? new String(Files.readAllBytes(path), UTF_8) : "";
        var file = new SheetFile(new FileOutputStream(path.toFile(), true));
        before.substring(0, before.lastIndexOf('\n') + 1)
                .lines()
                .map(Noted::read)
                .flatMap(Optional::stream)
                .forEach(file.mails::add);
        return file;
    }

    /** All in one piece. */
    void append(List<Noted> more) throws IOException {
        var text = new StringBuilder(100 * more.size());
        more.forEach(mail -> mail.appendTo(text));
        out.write(text.toString().getBytes(UTF_8));
        mails.addAll(more);
    }

    void clear() throws IOException {
        out.getChannel().truncate(0);
        mails.clear();
    }

    List<Noted> mails() {
        return mails;
    }
}
