package org.broadsheet.subscribers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.csv.CsvRow;
import org.broadsheet.subscribers.mapping.ParsedPerson.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T05:30:00Z");
    private static final List<String> MAILCHIMP =
            List.of(
                    "Email Address",
                    "First Name",
                    "Last Name",
                    "Address",
                    "OPTIN_TIME",
                    "OPTIN_IP",
                    "CONFIRM_TIME",
                    "CONFIRM_IP",
                    "TIMEZONE",
                    "LEID",
                    "EUID",
                    "NOTES",
                    "TAGS",
                    "UNSUB_TIME",
                    "UNSUB_REASON",
                    "CLEAN_TIME");
    private static final List<String> LISTMONK =
            List.of("uuid", "email", "name", "attributes", "status", "created_at", "updated_at");

    @Test
    void aConfirmedRowOfMailchimpIsAMemberWithEvidence() {
        var person =
                person(
                        MAILCHIMP,
                        "ada@example.org,Ada,Vidal,1 Quay,2015-03-16 14:40:47,203.0.113.9,2015-03-16 14:45:00,"
                                + "203.0.113.9,Europe/Belgrade,1,e1,a note,\"VIP\";\"Copper News\",,,");
        assertThat(person.standing()).isEqualTo(Standing.MEMBER);
        assertThat(person.name()).isEqualTo("Ada Vidal");
        assertThat(person.externalId()).isEqualTo("e1");
        assertThat(evidence(person).words())
                .contains("confirmed on 2015-03-16 14:45 UTC, says Mailchimp");
        assertThat(evidence(person).from()).isEqualTo("203.0.113.9");
        assertThat(person.wish().topics()).containsExactly("VIP", "Copper News");
        assertThat(person.wish().zone()).isEqualTo(ZoneId.of("Europe/Belgrade"));
        assertThat(person.attributes()).containsOnlyKeys("Address").containsValue("1 Quay");
    }

    @Test
    void anUnsubscribedOrCleanedRowSaysNoWhateverElseIsWrongWithIt() {
        var left =
                person(
                        MAILCHIMP,
                        "ada@example.org,,,,2015-03-16 14:40:47,,,,Mars/Base,1,e1,,,2019-01-02 03:04:05,too often,");
        assertThat(left.standing()).isEqualTo(Standing.LEFT);
        assertThat(Objects.requireNonNull(left.no()).reason())
                .isEqualTo("unsubscribed at Mailchimp on 2019-01-02 03:04 UTC: too often");
        var cleaned = person(MAILCHIMP, "ada@example.org,,,,,,,,,,,,,,,2020-01-01 00:00:00");
        assertThat(cleaned.standing()).isEqualTo(Standing.BOUNCED);
    }

    @Test
    void listmonksStatusIsEvidenceSinceTheDayItNames() {
        var enabled =
                person(
                        LISTMONK,
                        "u1,ada@example.org,Ada,{\"city\": \"Bor\"},enabled,2023-04-05 06:07:08.9 +0000 UTC,");
        assertThat(evidence(enabled).words())
                .contains("enabled at listmonk since 2023-04-05 06:07");
        assertThat(enabled.attributes()).containsEntry("city", "Bor");
        assertThat(person(LISTMONK, "u1,ada@example.org,,,blocklisted,,").standing())
                .isEqualTo(Standing.BLOCKED);
        assertThat(person(LISTMONK, "u1,ada@example.org,,,disabled,,").standing())
                .isEqualTo(Standing.LEFT);
    }

    @Test
    void mailtrainGivesNoTimeAndSoNoEvidence() {
        var headings = List.of("cid", "status", "HASH_EMAIL", "EMAIL", "MERGE_FIRST_NAME");
        var person = person(headings, "c1,subscribed,abc,ada@example.org,Ada");
        assertThat(person.standing()).isEqualTo(Standing.MEMBER);
        assertThat(person.evidence()).isNull();
        assertThat(person.name()).isEqualTo("Ada");
        assertThat(person(headings, "c1,complained,abc,ada@example.org,Ada").standing())
                .isEqualTo(Standing.COMPLAINED);
    }

    @Test
    void aDeclaredSourceIsEvidenceWhereTheRowHasNone() {
        var declared = new ParsedPerson.Evidence("at the fair, 2026-05-12", null, null);
        var reader = new PersonReader(Mapping.propose(List.of("email")), declared, NOW);
        assertThat(reader.read(row("ada@example.org")))
                .isInstanceOfSatisfying(
                        RowOutcome.Person.class,
                        row -> assertThat(row.person().evidence()).isEqualTo(declared));
    }

    @Test
    void aTimeThatHasNotComeIsNoEvidence() {
        var person =
                person(List.of("email", "confirm_time"), "ada@example.org,2031-01-01 00:00:00");
        assertThat(person.evidence()).isNull();
    }

    @Test
    void aRowIsRefusedWithItsReason() {
        assertThat(refused(List.of("email", "zone"), "ada@example.org,Mars/Base"))
                .isEqualTo("import.row.no-such-zone");
        assertThat(refused(List.of("email", "name"), "ada@example.org,Ada,Vidal"))
                .isEqualTo("import.row.too-many-values");
        assertThat(refused(List.of("email", "status"), "ada@example.org,perhaps"))
                .isEqualTo("import.row.no-such-status");
        assertThat(refused(List.of("email"), "ada@example"))
                .isEqualTo("shared.address.single-label");
        assertThat(refused(List.of("email", "attributes"), "ada@example.org,[1"))
                .isEqualTo("import.row.attributes-unreadable");
        assertThat(refused(List.of("email", "name"), ",Ada")).isEqualTo("import.row.no-address");
    }

    @Test
    void aListOfDigestsNeedsNoAddress() {
        var reader = new PersonReader(Mapping.propose(List.of("md5")), null, NOW);
        assertThat(reader.read(row("0BC83CB571CD1C50BA6F3E8A78EF1346")))
                .isEqualTo(new RowOutcome.Digest(2, "0bc83cb571cd1c50ba6f3e8a78ef1346"));
        assertThat(reader.read(row("ada"))).isInstanceOf(RowOutcome.Refused.class);
    }

    @Test
    void aFileWithoutAddressesIsRefusedAsAWhole() {
        assertThatThrownBy(() -> new PersonReader(Mapping.propose(List.of("Kontakt")), null, NOW))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("import.no-address-column");
        assertThat(Mapping.propose(List.of("Kontakt")).with("Kontakt=address").has(Meaning.ADDRESS))
                .isTrue();
    }

    @Test
    void aMappingIsReadAsItWasWritten() {
        var mapping = Mapping.propose(MAILCHIMP);
        assertThat(mapping.origin()).isEqualTo(Origin.MAILCHIMP);
        assertThat(Mapping.parse(mapping.text())).isEqualTo(mapping);
    }

    private static ParsedPerson person(List<String> headings, String values) {
        var outcome = new PersonReader(Mapping.propose(headings), null, NOW).read(row(values));
        assertThat(outcome).isInstanceOf(RowOutcome.Person.class);
        return ((RowOutcome.Person) outcome).person();
    }

    private static ParsedPerson.Evidence evidence(ParsedPerson person) {
        return Objects.requireNonNull(person.evidence());
    }

    private static @Nullable String refused(List<String> headings, String values) {
        var outcome = new PersonReader(Mapping.propose(headings), null, NOW).read(row(values));
        return outcome instanceof RowOutcome.Refused refused ? refused.key() : null;
    }

    /** Values between commas, as a file would have them. */
    private static CsvRow row(String values) {
        return new CsvRow(2, Arrays.asList(values.split(",", -1)));
    }
}
