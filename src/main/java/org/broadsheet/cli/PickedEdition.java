package org.broadsheet.cli;

import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingList;
import org.jspecify.annotations.Nullable;

/** Finds the edition a person means: {@code 42} by its number, {@code #17} by its id. */
final class PickedEdition {
    private static final int LOOK_BACK = 1_000;

    private PickedEdition() {}

    /** Without a word: the newest that is frozen. */
    static Edition of(Editions editions, MailingList list, @Nullable String word) {
        return editions.list(list.id(), LOOK_BACK).stream()
                .filter(edition ->
                        word == null ? edition.revision() > 0 : isNamed(edition, word.strip()))
                .findFirst()
                .orElseThrow(() ->
                        word == null
                                ? new UserProblem("cli.nothing-frozen", list.name())
                                : new UserProblem("cli.no-such-edition", word, list.name()));
    }

    private static boolean isNamed(Edition edition, String word) {
        return word.startsWith("#")
                ? edition.id().toString().equals(word.substring(1))
                : word.equals(String.valueOf(edition.number()));
    }

    /** As people type it. */
    static String name(EditionId id, @Nullable Integer number) {
        return number == null ? "#" + id : number.toString();
    }
}
