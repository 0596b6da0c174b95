package org.broadsheet.subscribers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.ImportVerdict.Known;
import org.broadsheet.subscribers.mapping.ParsedPerson;
import org.broadsheet.subscribers.mapping.ParsedPerson.Standing;
import org.broadsheet.subscribers.mapping.RowOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Holds rows against what we know, and changes nothing.
 *
 * <p>A no in the file always counts, but for someone who came back here after it. A yes never
 * revives who left or is suppressed here. What we have is filled in, not overwritten.
 */
final class ImportJudge {
    private final KnownPeople people;
    private final ListId list;
    private final ImportWishes wishes;
    private final SeenAddresses seen = new SeenAddresses();

    ImportJudge(KnownPeople people, ListId list, ImportWishes wishes) {
        this.people = people;
        this.list = list;
        this.wishes = wishes;
    }

    /** Of a block of rows, in their order. */
    List<ImportVerdict> judge(List<RowOutcome> rows) {
        var persons =
                rows.stream()
                        .filter(RowOutcome.Person.class::isInstance)
                        .map(row -> ((RowOutcome.Person) row).person())
                        .toList();
        var known = people.among(list, persons);
        var verdicts = rows.stream().map(row -> verdict(row, known)).toList();
        var leaving = new HashSet<String>();
        for (var verdict : verdicts) {
            if (verdict instanceof ImportVerdict.Leave(var person, var no, var before)) {
                leaving.add(person.address().key());
            }
        }
        return leaving.isEmpty()
                ? verdicts
                : verdicts.stream().map(verdict -> unlessLeaving(verdict, leaving)).toList();
    }

    /** A no further down in the block counts against a yes further up. */
    private static ImportVerdict unlessLeaving(ImportVerdict verdict, Set<String> leaving) {
        return switch (verdict) {
            case ImportVerdict.Join(var person, var wish, var known)
                    when leaving.contains(person.address().key()) ->
                    refused(person, "import.row.left-there");
            case ImportVerdict.Fill(var person, var wish, var known)
                    when leaving.contains(person.address().key()) ->
                    refused(person, "import.row.left-there");
            default -> verdict;
        };
    }

    /** A row that an earlier run took already. */
    void pass(RowOutcome row) {
        if (row instanceof RowOutcome.Person(var person)) {
            seen.add(person.address());
        }
    }

    private ImportVerdict verdict(RowOutcome row, KnownPeople.Block known) {
        return switch (row) {
            case RowOutcome.Refused refused -> new ImportVerdict.Refuse(refused);
            case RowOutcome.Digest digest -> new ImportVerdict.SuppressDigest(digest.digest());
            case RowOutcome.Person(var person) -> verdict(person, known);
        };
    }

    private ImportVerdict verdict(ParsedPerson person, KnownPeople.Block known) {
        var isFirst = seen.add(person.address());
        var no = person.no();
        if (no != null) {
            return no(person, no, known.find(person.address()));
        }
        var suppressed = known.suppressed(person.address());
        if (suppressed != null) {
            return refused(person, "import.row.suppressed", suppressed);
        }
        return isFirst ? yes(person, known) : refused(person, "import.row.duplicate");
    }

    private ImportVerdict no(ParsedPerson person, ParsedPerson.No no, @Nullable Known known) {
        if (person.standing() != Standing.LEFT) {
            return new ImportVerdict.Suppress(person, no, reason(person.standing()));
        }
        var cameBack =
                known != null
                        && known.state() == Subscription.State.ACTIVE
                        && no.at() != null
                        && known.saidYesAt() != null
                        && known.saidYesAt().isAfter(no.at());
        return cameBack
                ? refused(person, "import.row.came-back")
                : new ImportVerdict.Leave(person, no, known);
    }

    private ImportVerdict yes(ParsedPerson person, KnownPeople.Block block) {
        var known = block.find(person.address());
        if (known != null && known.state() == Subscription.State.UNSUBSCRIBED) {
            return refused(person, "import.row.left-here");
        }
        if (block.isTaken(person.externalId(), known)) {
            return refused(
                    person, "import.row.external-id-taken", String.valueOf(person.externalId()));
        }
        try {
            var wish = wishes.of(person);
            return known != null && known.state() != null
                    ? new ImportVerdict.Fill(person, wish, known)
                    : new ImportVerdict.Join(person, wish, known);
        } catch (UserProblem problem) {
            return refused(person, problem.key(), problem.arguments().toArray());
        }
    }

    private static ImportVerdict refused(ParsedPerson person, String key, Object... arguments) {
        EmailAddress address = person.address();
        return new ImportVerdict.Refuse(
                new RowOutcome.Refused(person.line(), address.value(), key, List.of(arguments)));
    }

    private static Suppressions.Reason reason(Standing standing) {
        return switch (standing) {
            case BOUNCED -> Suppressions.Reason.BOUNCE;
            case COMPLAINED -> Suppressions.Reason.COMPLAINT;
            case BLOCKED, LEFT, MEMBER, UNCONFIRMED -> Suppressions.Reason.IMPORT;
        };
    }
}
