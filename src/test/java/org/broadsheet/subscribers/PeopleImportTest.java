package org.broadsheet.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.subscribers.People.ADA;
import static org.broadsheet.subscribers.People.BORIS;
import static org.broadsheet.subscribers.People.consent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.broadsheet.TestDatabase;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record PeopleImportTest(TestDatabase database) {
    private static final String CONFIRMED = "email,name,confirm_time\n";

    @Test
    void whoCarriesEvidenceIsMailedAndWhoDoesNotIsNot(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        var counts =
                importing.run(
                        CONFIRMED
                                + "ada@example.org,Ada,2020-01-02 03:04:05\nboris@example.net,Boris,\n");
        assertThat(counts).isEqualTo(new ImportCounts(2, 1, 1, 0, 0, 0, 0));
        assertThat(importing.people.audience.mailable(importing.people.list)).isOne();
    }

    @Test
    void aDeclaredSourceConfirmsAllRows(@TempDir Path data) {
        var fresh = database.fresh();
        var importing = new Importing(fresh, data);
        importing.run(
                "email\nada@example.org\n",
                new PeopleImport.Declared("signed up at the fair", LocalDate.of(2026, 5, 12)));
        assertThat(importing.people.audience.mailable(importing.people.list)).isOne();
        assertThat(fresh.jdbc().sql("select act, how, wording from consent").query().singleRow())
                .containsEntry("act", "imported")
                .containsEntry("how", "import people.csv line 2")
                .containsEntry("wording", "signed up at the fair, 2026-05-12");
    }

    @Test
    void anImportNeverStartsBeforeTheNewestEdition(@TempDir Path data) {
        var fresh = database.fresh();
        var importing = new Importing(fresh, data);
        importing.run(CONFIRMED + "ada@example.org,Ada,2020-01-02 03:04:05\n");
        assertThat(
                        fresh.jdbc()
                                .sql("select watermark from subscription")
                                .query((row, number) -> row.getInt(1))
                                .single())
                .isZero();
        assertThat(fresh.jdbc().sql("select count(*) from notice").query(Long.class).single())
                .isZero();
    }

    @Test
    void anOptOutInTheFileEndsASubscriptionOfAnEarlierImport(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        importing.run(CONFIRMED + "ada@example.org,Ada,2020-01-02 03:04:05\n");
        var counts =
                importing.run(
                        "email,unsub_time,unsub_reason\nADA@example.org,2019-01-02 03:04:05,too often\n");
        assertThat(counts.optedOut()).isOne();
        assertThat(importing.people.audience.mailable(importing.people.list)).isZero();
    }

    @Test
    void everyOptOutOfAFileIsInTheJournalToo(@TempDir Path data) throws IOException {
        var importing = new Importing(database.fresh(), data);
        importing.run(
                """
                Email Address,unsub_time,unsub_reason
                ada@example.org,2024-03-01 10:00:00,Too many mails
                boris@example.org,2024-03-02 10:00:00,
                """);
        importing.run("sha1\n" + "a".repeat(40) + "\n" + "b".repeat(40) + "\n");
        var told = new ArrayList<OptOut>();
        importing.journal.read(0, told::add);
        assertThat(told)
                .extracting(OptOut::act)
                .containsExactly(
                        OptOut.Act.LEFT, OptOut.Act.LEFT, OptOut.Act.DIGEST, OptOut.Act.DIGEST);
    }

    @Test
    void whoConfirmedHereAfterLeavingThereStays(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        importing.people.add(ADA);
        var counts = importing.run("email,unsub_time\nada@example.org,2019-01-02 03:04:05\n");
        assertThat(counts.refused()).isOne();
        assertThat(importing.people.audience.mailable(importing.people.list)).isOne();
    }

    @Test
    void aNoCountsAgainstAYesInWhicheverOrderTheyStand(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        var headings = "email,confirm_time,unsub_time\n";
        importing.run(
                headings
                        + "ada@example.org,2020-01-01,\nada@example.org,,2021-01-01\n"
                        + "boris@example.net,,2021-01-01\nboris@example.net,2020-01-01,\n");
        assertThat(importing.people.audience.mailable(importing.people.list)).isZero();
        assertThat(importing.people.audience.notMailed(importing.people.list))
                .isEqualTo(Map.of("unsubscribed", 2L));
    }

    @Test
    void whoLeftHereIsNotRevived(@TempDir Path data) throws IOException {
        var importing = new Importing(database.fresh(), data);
        var ada = importing.people.add(ADA);
        importing.people.subscriptions.unsubscribe(
                importing.people.list, ada, consent(Consent.Act.WITHDRAWN));
        var id = importing.open(CONFIRMED + "ada@example.org,Ada,2025-01-02 03:04:05\n");
        assertThat(importing.run(id).refused()).isOne();
        assertThat(importing.people.audience.mailable(importing.people.list)).isZero();
        assertThat(importing.refused(id))
                .containsExactly(
                        "line,address,reason",
                        "2,ada@example.org,\"they unsubscribed from this list here, so they stay so\"");
    }

    @Test
    void cleanedAndBlocklistedRowsSuppressTheirAddress(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        importing.people.add(ADA);
        var counts =
                importing.run(
                        "email,status\nada@example.org,cleaned\nboris@example.net,blocklisted\n");
        assertThat(counts.suppressed()).isEqualTo(2);
        assertThat(importing.people.suppressions.contains(ADA)).isTrue();
        assertThat(importing.people.suppressions.contains(BORIS)).isTrue();
        assertThat(importing.people.audience.mailable(importing.people.list)).isZero();
        assertThat(importing.people.subscribers.findByAddress(BORIS)).isEmpty();
    }

    @Test
    void aSuppressedAddressIsNotTakenAgain(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        importing.people.suppressions.add(ADA, Suppressions.Reason.ASKED, null);
        var counts = importing.run(CONFIRMED + "Ada@example.org,Ada,2020-01-02 03:04:05\n");
        assertThat(counts.refused()).isOne();
        assertThat(importing.people.subscribers.findByAddress(ADA)).isEmpty();
    }

    @Test
    void digestsSuppressWhoIsKnownAndWhoComesLater(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        importing.people.add(ADA);
        importing.run(
                "md5\n8cc6aed7d70f2c51a3d0bd6d4d4cbbbd\n"
                        + md5("ada@example.org")
                        + "\n"
                        + md5("boris@example.net")
                        + "\n");
        assertThat(importing.people.suppressions.contains(ADA)).isTrue();
        assertThat(importing.run(CONFIRMED + "boris@example.net,Boris,2020-01-01\n").refused())
                .isOne();
        importing.people.add(BORIS);
        assertThat(importing.people.audience.mailable(importing.people.list)).isZero();
    }

    @Test
    void existingPeopleAreMergedNotOverwritten(@TempDir Path data) {
        var fresh = database.fresh();
        var importing = new Importing(fresh, data);
        var csv = "email,name,external_id,city,plan,confirm_time\n";
        importing.run(csv + "ada@example.org,Ada,,Bor,,2020-01-01\n");
        var counts = importing.run(csv + "ADA@example.org,Adelaide,77,Belgrade,gold,2020-01-01\n");
        assertThat(counts.known()).isOne();
        assertThat(
                        fresh.jdbc()
                                .sql("select name, external_id, attributes from subscriber")
                                .query()
                                .singleRow())
                .containsEntry("name", "Ada")
                .containsEntry("external_id", "77")
                .containsEntry("attributes", "{\"city\":\"Bor\",\"plan\":\"gold\"}");
    }

    @Test
    void theSameAddressInAnotherCaseIsADuplicate(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        var counts =
                importing.run(
                        CONFIRMED
                                + "ada@example.org,Ada,2020-01-01\nADA@EXAMPLE.ORG,A,2020-01-01\n");
        assertThat(counts).isEqualTo(new ImportCounts(2, 1, 0, 0, 0, 0, 1));
    }

    @Test
    void aNumberOfAnotherPersonIsRefused(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        var csv = "email,external id\nada@example.org,7\nboris@example.net,7\n";
        assertThat(importing.run(csv)).isEqualTo(new ImportCounts(2, 0, 1, 0, 0, 0, 1));
    }

    @Test
    void aDryRunCountsTheSameAndChangesNobody(@TempDir Path data) throws IOException {
        var importing = new Importing(database.fresh(), data);
        var id =
                importing.open(
                        CONFIRMED
                                + "ada@example.org,Ada,2020-01-01\nbad,,\nada@example.org,,\nc@example.org,,\n");
        importing.runs.check(id, rows -> {});
        assertThat(importing.imports.get(id).checked())
                .isEqualTo(new ImportCounts(4, 1, 1, 0, 0, 0, 2));
        assertThat(importing.refused(id)).hasSize(3).element(1).asString().startsWith("3,bad,");
        assertThat(importing.people.subscribers.findByAddress(ADA)).isEmpty();
        assertThat(importing.run(id)).isEqualTo(importing.imports.get(id).checked());
    }

    @Test
    void aSecondPressAndTheSameFileAgainAreOneImport(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        var csv = CONFIRMED + "ada@example.org,Ada,2020-01-01\n";
        var id = importing.open(csv);
        assertThat(importing.desk.order(id, new Actor.Program("test"))).isTrue();
        assertThat(importing.desk.order(id, new Actor.Program("test"))).isFalse();
        assertThatThrownBy(() -> importing.open(csv))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("import.same-file");
    }

    @Test
    void aFileThatCannotBeReadLeavesNothingBehind(@TempDir Path data) throws IOException {
        var fresh = database.fresh();
        var importing = new Importing(fresh, data);
        assertThatThrownBy(() -> importing.open(CONFIRMED + "\"ada@example.org,Ada,\n"))
                .isInstanceOf(UserProblem.class);
        assertThat(
                        fresh.jdbc()
                                .sql("select count(*) from people_import")
                                .query(Long.class)
                                .single())
                .isZero();
        try (var left = Files.list(data.resolve("imports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theCopyGoesWhenTheImportIsDone(@TempDir Path data) {
        var importing = new Importing(database.fresh(), data);
        var id = importing.open(CONFIRMED + "ada@example.org,Ada,2020-01-01\n");
        assertThat(importing.files.rows(id)).exists();
        importing.run(id);
        assertThat(importing.files.rows(id)).doesNotExist();
        assertThat(importing.imports.get(id).state()).isEqualTo(PeopleImport.State.DONE);
    }

    @Test
    void importedPeopleAreFoundByNameAddressAndDomain(@TempDir Path data) {
        var fresh = database.fresh();
        var importing = new Importing(fresh, data);
        importing.run("email,name\nada@example.org,Ada Müller\n");
        assertThat(
                        fresh.jdbc()
                                .sql("select word from subscriber_word order by word")
                                .query(String.class)
                                .list())
                .containsExactly("@example.org", "ada", "ada@example.org", "muller");
    }

    private static String md5(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("MD5")
                                    .digest(
                                            new EmailAddress(text)
                                                    .key()
                                                    .getBytes(
                                                            java.nio.charset.StandardCharsets
                                                                    .UTF_8)));
        } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
