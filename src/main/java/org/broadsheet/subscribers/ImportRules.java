package org.broadsheet.subscribers;

import java.time.Clock;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.subscribers.mapping.ParsedPerson;
import org.broadsheet.subscribers.mapping.PersonReader;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an import goes by: its list's topics, its mapping, what is known of people. */
@Component
public class ImportRules {
    private final Topics topics;
    private final Outlets outlets;
    private final KnownPeople people;
    private final Clock clock;

    public ImportRules(Topics topics, Outlets outlets, KnownPeople people, Clock clock) {
        this.topics = topics;
        this.outlets = outlets;
        this.people = people;
        this.clock = clock;
    }

    ImportWishes wishes(MailingList list) {
        return new ImportWishes(list, topics, outlets);
    }

    ImportJudge judge(MailingList list) {
        return new ImportJudge(people, list.id(), wishes(list));
    }

    PersonReader reader(PeopleImport file) {
        return new PersonReader(file.mapping(), evidence(file.declared()), clock.instant());
    }

    private static ParsedPerson.@Nullable Evidence evidence(
            PeopleImport.@Nullable Declared declared) {
        return declared == null
                ? null
                : new ParsedPerson.Evidence(declared.source() + ", " + declared.date(), null, null);
    }
}
