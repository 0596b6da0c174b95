package org.broadsheet.web.archive;

import java.util.List;
import java.util.Optional;
import org.broadsheet.editions.PastEditions;
import org.broadsheet.editions.PastEditions.Past;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.Archives;
import org.broadsheet.subscribers.Archives.Policy;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.springframework.stereotype.Component;

/** One list's archive: what stands in it, and under which addresses. */
@Component
class ArchiveShelf {
    static final int FEED = 30;
    static final int ALL = 1_000;

    private final MailingLists lists;
    private final Archives archives;
    private final PastEditions editions;
    private final Installation installation;

    ArchiveShelf(
            MailingLists lists,
            Archives archives,
            PastEditions editions,
            Installation installation) {
        this.lists = lists;
        this.archives = archives;
        this.editions = editions;
        this.installation = installation;
    }

    /** A list that has an archive. */
    record Shelf(MailingList list, Policy policy, String address, WebLink subscribe) {
        String address(Past past) {
            return address + "/" + past.edition().number();
        }

        boolean isIndexed() {
            return policy == Policy.PUBLIC;
        }
    }

    Optional<Shelf> find(String key) {
        return lists.findByKey(key)
                .filter(list -> list.state() != MailingList.State.DRAFT)
                .map(list ->
                        new Shelf(
                                list,
                                archives.of(list.id()),
                                installation.reachedAt() + "/archive/" + list.key(),
                                new WebLink(installation.reachedAt() + "/s/" + list.key())))
                .filter(shelf -> shelf.policy() != Policy.OFF);
    }

    List<Past> editions(Shelf shelf, int most) {
        return editions.list(shelf.list().id(), most);
    }

    Optional<Past> edition(Shelf shelf, int number) {
        return editions.find(shelf.list().id(), number);
    }
}
