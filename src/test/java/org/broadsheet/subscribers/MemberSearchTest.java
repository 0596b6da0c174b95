package org.broadsheet.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.MemberQuery.Standing;
import org.broadsheet.topics.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record MemberSearchTest(TestDatabase database) {

    @Test
    void aMemberIsFoundByTheBeginningOfAddressOrNameAndByDomain(@TempDir Path data) {
        var members = filled(data);
        assertThat(members.found("ada")).containsExactly("ada@example.org", "zoe@example.net");
        assertThat(members.found("ADA@EXAMPLE")).containsExactly("ada@example.org");
        assertThat(members.found("mull")).containsExactly("ada@example.org");
        assertThat(members.found("Müller ad")).containsExactly("ada@example.org");
        assertThat(members.found("@example.net"))
                .containsExactlyInAnyOrder("boris@example.net", "zoe@example.net");
        assertThat(members.found("nobody")).isEmpty();
        assertThat(members.found("a'b%_\\")).isEmpty();
    }

    @Test
    void whoHasTwoSuchWordsIsFoundOnce(@TempDir Path data) {
        var members = filled(data);
        assertThat(members.found("a")).containsExactly("ada@example.org", "zoe@example.net");
    }

    @Test
    void filtersNarrowWhatIsFound(@TempDir Path data) {
        var members = filled(data);
        var all = MemberQuery.all(members.people.list);
        assertThat(members.addresses(all.standing(Standing.UNSUBSCRIBED)))
                .containsExactly("boris@example.net");
        assertThat(members.addresses(all.standing(Standing.ACTIVE)))
                .containsExactly("cora@example.org", "ada@example.org");
        assertThat(members.addresses(all.standing(Standing.SUPPRESSED)))
                .containsExactly("zoe@example.net");
        assertThat(members.addresses(all.standing(Standing.PAUSED))).isEmpty();
        var topic = all.about(new TopicId(7)).at("example.org");
        assertThat(members.addresses(topic)).containsExactly("ada@example.org", "cora@example.org");
        var weekly = all.reading(Segment.Often.WEEKLY);
        assertThat(members.addresses(weekly)).isEmpty();
        assertThat(
                        members.addresses(
                                all.in(Segment.parse("domain:example.org and not attribute:x=y"))))
                .containsExactly("cora@example.org", "ada@example.org");
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded(@TempDir Path data) {
        var people = new People(database.fresh(), data);
        for (var i = 0; i < 25; i++) {
            people.add(new EmailAddress("reader" + (10 + i) + "@example.org"));
        }
        for (var query :
                List.of(
                        MemberQuery.all(people.list),
                        MemberQuery.all(people.list).saying("reader"),
                        MemberQuery.all(people.list).saying("@example.org"),
                        MemberQuery.all(people.list).standing(Standing.ACTIVE))) {
            var seen = new ArrayList<SubscriberId>();
            var after = "";
            while (after != null) {
                var page = people.members.search(query, after, 10);
                page.rows().forEach(row -> seen.add(row.id()));
                after = page.next();
            }
            assertThat(seen).hasSize(25).doesNotHaveDuplicates();
            assertThat(people.members.count(query)).isEqualTo(new Members.Count(25, false));
        }
    }

    private Filled filled(Path data) {
        var people = new People(database.fresh(), data);
        var ada = people.subscribers.know(new EmailAddress("ada@example.org"), "Ada Müller");
        var zoe = people.subscribers.know(new EmailAddress("zoe@example.net"), "Zoë Adam");
        for (var id : List.of(ada, zoe)) {
            people.subscriptions.add(
                    people.list,
                    id,
                    Choice.everything("en"),
                    People.sevenInBelgrade(),
                    People.consent(Consent.Act.ADDED));
        }
        var boris = people.add(People.BORIS);
        people.subscriptions.unsubscribe(people.list, boris, People.consent(Consent.Act.WITHDRAWN));
        people.add(new EmailAddress("cora@example.org"));
        people.suppressions.add(zoe, Suppressions.Reason.BOUNCE, null);
        return new Filled(people);
    }

    private record Filled(People people) {
        List<String> found(String text) {
            return addresses(MemberQuery.all(people.list).saying(text));
        }

        List<String> addresses(MemberQuery query) {
            return people.members.search(query, "", 50).rows().stream()
                    .map(row -> row.address().value())
                    .toList();
        }
    }
}
