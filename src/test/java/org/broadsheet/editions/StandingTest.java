package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.broadsheet.shared.UserProblem;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

    private final Standing frozen = Standing.FORMING.frozen(12, NOW);
    private final Standing approved = frozen.approved(approvalOf(1));

    @Test
    void theFreezeGivesTheNumberAndTheFirstRevision() {
        assertThat(frozen.state()).isEqualTo(EditionState.FROZEN);
        assertThat(frozen.number()).isEqualTo(12);
        assertThat(frozen.revision()).isEqualTo(1);
    }

    @Test
    void whatIsFrozenIsNotFrozenAgain() {
        assertRefused(() -> frozen.frozen(13, NOW), "editions.cannot-freeze");
    }

    @Test
    void anEditAfterTheFreezeMakesANewRevision() {
        assertThat(frozen.revised().revision()).isEqualTo(2);
    }

    @Test
    void anApprovedEditionIsNotEdited() {
        assertRefused(approved::revised, "editions.cannot-revise");
    }

    @Test
    void onlyThePresentRevisionIsApproved() {
        assertRefused(() -> frozen.revised().approved(approvalOf(1)), "editions.cannot-approve");
    }

    @Test
    void anApprovalIsTakenBackUntilTheFirstMailIsClaimed() {
        assertThat(approved.reopened().state()).isEqualTo(EditionState.FROZEN);
        assertThat(approved.reopened().approval()).isNull();
        assertRefused(() -> approved.wentOut(NOW).reopened(), "editions.cannot-reopen");
    }

    @Test
    void whatWentOutIsStoppedMendedAndApprovedAgain() {
        var mended = approved.wentOut(NOW).stopped().revised();
        assertThat(mended.state()).isEqualTo(EditionState.STOPPED);
        assertThat(mended.approved(approvalOf(2)).state()).isEqualTo(EditionState.APPROVED);
    }

    @Test
    void aStoppedRevisionIsNotApprovedASecondTime() {
        assertRefused(
                () -> approved.wentOut(NOW).stopped().approved(approvalOf(1)),
                "editions.cannot-approve-again");
    }

    @Test
    void anEditorStopsAnEditionBeforeItsDeadline() {
        assertThat(frozen.stopped().state()).isEqualTo(EditionState.STOPPED);
    }

    @Test
    void anEditionThatWentOutNeverLapses() {
        assertRefused(() -> approved.wentOut(NOW).stopped().lapsed(), "editions.cannot-lapse");
        assertThat(frozen.lapsed().state()).isEqualTo(EditionState.LAPSED);
    }

    @Test
    void anApprovedEditionDoesNotLapse() {
        assertRefused(approved::lapsed, "editions.cannot-lapse");
    }

    @Test
    void theFirstMailsInstantStays() {
        var first = approved.wentOut(NOW);
        assertThat(first.wentOut(NOW.plusSeconds(60)).wentOutAt()).isEqualTo(NOW);
    }

    @Test
    void aLapsedEditionCountsOnlyIfItWentOut() {
        assertThat(frozen.counts()).isTrue();
        assertThat(frozen.lapsed().counts()).isFalse();
        assertThat(approved.wentOut(NOW).stopped().counts()).isTrue();
    }

    private static Approval approvalOf(int revision) {
        return new Approval(revision, "hash " + revision, "staff:7", NOW);
    }

    private static void assertRefused(Runnable step, String key) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        UserProblem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }
}
