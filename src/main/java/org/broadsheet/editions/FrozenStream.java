package org.broadsheet.editions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.subscribers.Rhythm.Pattern;

/**
 * The editions of a list up to one of them, read once: from what any reader of that edition takes
 * their digest.
 *
 * <p>An older one is in it when it counts for readers: its approval stands, or a mail of it went
 * out. An edition beside the stream stands alone.
 */
final class FrozenStream {
    /** An edition with the words of its present revision. */
    record Numbered(int number, Instant editionAt, FrozenEdition content) {}

    private final Edition newest;
    private final FrozenEdition content;
    private final List<Numbered> before;

    private FrozenStream(Edition newest, FrozenEdition content, List<Numbered> before) {
        this.newest = newest;
        this.content = content;
        this.before = before;
    }

    static FrozenStream upTo(Edition newest, Editions editions, EditionRevisions revisions) {
        return upTo(
                newest,
                revisions.get(newest.id(), newest.revision()).content(),
                editions,
                revisions);
    }

    static FrozenStream alone(Edition edition, FrozenEdition content) {
        return new FrozenStream(edition, content, List.of());
    }

    static FrozenStream upTo(
            Edition newest, FrozenEdition content, Editions editions, EditionRevisions revisions) {
        if (newest.number() == null) {
            return alone(newest, content);
        }
        var earliest = newest.times().editionAt().minus(CatchUp.LONGEST);
        var before =
                editions.streamBefore(newest.list(), newest.place(), earliest).stream()
                        .filter(it -> it.isApproved() || it.standing().wentOutAt() != null)
                        .map(it ->
                                new Numbered(
                                        it.place(),
                                        it.times().editionAt(),
                                        revisions.get(it.id(), it.revision()).content()))
                        .toList();
        return new FrozenStream(newest, content, before);
    }

    /** What a reader with that watermark and rhythm has not had, oldest first. */
    List<FrozenEdition> after(int watermark, Pattern pattern) {
        return Stream.concat(
                        before.stream().skip(from(watermark, pattern)).map(Numbered::content),
                        Stream.of(content))
                .toList();
    }

    /** How many of the older editions such a reader does without: equal numbers, equal digests. */
    int from(int watermark, Pattern pattern) {
        var earliest = newest.times().editionAt().minus(CatchUp.bound(pattern));
        return (int)
                before.stream()
                        .takeWhile(
                                it -> it.number() <= watermark || it.editionAt().isBefore(earliest))
                        .count();
    }

    FrozenEdition content() {
        return content;
    }

    Edition newest() {
        return newest;
    }
}
