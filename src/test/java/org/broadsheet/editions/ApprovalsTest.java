package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.editions.EditingDeskTest.assertRefused;
import static org.broadsheet.editions.Newsdesk.EDITOR;

import org.broadsheet.TestDatabase;
import org.broadsheet.subscribers.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record ApprovalsTest(TestDatabase database) {

    @Test
    void anApprovalBindsToTheContentThatWasLookedAt() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Looked at");
        var frozen = desk.freezeNext();
        var looked = desk.hash(frozen);
        desk.edit(frozen, story, new StoryEdit.OwnWords("Changed since", null));
        assertRefused(
                () -> desk.approval.approve(frozen.id(), looked, EDITOR, desk.clock.instant()),
                "editions.cannot-approve");
    }

    @Test
    void aVersionThatBlocksRefusesTheApproval() {
        var desk = new Newsdesk(database.fresh());
        desk.reader("ada", Choice.everything("en"));
        desk.listSetting("postal_address", "");
        desk.story("a.example", "Without an address");
        var frozen = desk.freezeNext();
        assertRefused(() -> desk.approve(frozen), "editions.variants-block");
    }

    @Test
    void reopenedItIsEditedAndApprovedAgain() {
        var desk = new Newsdesk(database.fresh());
        var story = desk.story("a.example", "Theirs");
        var approved = desk.approveNext();
        var reopened = desk.approval.reopen(approved.id(), EDITOR);
        var edited = desk.edit(reopened, story, new StoryEdit.OwnWords("Ours", null));
        assertThat(desk.approve(edited).revision()).isEqualTo(2);
    }

    @Test
    void afterTheFirstMailTheRestIsStoppedMendedAndApprovedAgain() {
        var desk = new Newsdesk(database.fresh());
        var struck = desk.story("a.example", "Wrong");
        var kept = desk.story("b.example", "Right");
        var approved = desk.approveNext();
        assertThat(desk.editions.markWentOut(approved.id())).isTrue();
        assertRefused(() -> desk.approval.reopen(approved.id(), EDITOR), "editions.cannot-reopen");
        var stopped = desk.approval.stop(approved.id(), EDITOR);
        assertThat(desk.editions.markWentOut(approved.id())).isFalse();
        assertRefused(() -> desk.approve(stopped), "editions.cannot-approve-again");
        var mended = desk.approve(desk.edit(stopped, struck, new StoryEdit.Hide()));
        assertThat(desk.in(mended)).containsExactly(kept);
        assertThat(desk.editions.markWentOut(approved.id())).isTrue();
    }

    @Test
    void aMustApproveListWaitsForItsEditor() {
        var desk = new Newsdesk(database.fresh());
        var frozen = desk.freezeNext();
        assertThat(desk.approvals.due(frozen.times().editionAt())).isEmpty();
    }

    @Test
    void anAutomaticListApprovesAtTheFreeze() {
        var desk = new Newsdesk(database.fresh());
        desk.listSetting("approval", "automatic");
        var frozen = desk.freezeNext();
        assertThat(desk.approvals.due(desk.clock.instant())).containsExactly(frozen.id());
        assertThat(desk.approvals.approveIfDue(frozen.id(), desk.clock.instant()))
                .get()
                .isInstanceOf(Approvals.Outcome.Approved.class);
        assertThat(desk.acts()).containsExactly("system:approval edition.approved edition:1");
        assertThat(desk.approvals.approveIfDue(frozen.id(), desk.clock.instant())).isEmpty();
    }

    @Test
    void otherwiseItGoesOutAtTheDeadlineUnlessAnEditorStopsIt() {
        var desk = new Newsdesk(database.fresh());
        desk.listSetting("approval", "at-deadline");
        var frozen = desk.freezeNext();
        var deadline = frozen.times().deadlineAt();
        assertThat(desk.approvals.due(deadline.minusSeconds(1))).isEmpty();
        assertThat(desk.approvals.due(deadline)).containsExactly(frozen.id());
        desk.approval.stop(frozen.id(), EDITOR);
        assertThat(desk.approvals.due(deadline)).isEmpty();
    }

    @Test
    void whatAnEditorReopenedIsNotApprovedBehindTheirBack() {
        var desk = new Newsdesk(database.fresh());
        desk.listSetting("approval", "automatic");
        var approved = desk.approveNext();
        var reopened = desk.approval.reopen(approved.id(), EDITOR);
        assertThat(desk.approvals.due(desk.clock.instant())).isEmpty();
        assertThat(desk.approve(reopened).isApproved()).isTrue();
    }

    @Test
    void anEditionThatANewerOneOvertookFollowsUnderTheNextNumber() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "Waiting");
        var waiting = desk.freezeNext();
        var now = desk.clock.instant();
        var extra = desk.calendar.extra(desk.list, EDITOR, now);
        desk.approve(desk.composer.freeze(extra.id(), now));
        assertRefused(() -> desk.approve(waiting), "editions.newer-went-out");
        var following = desk.approval.renumber(waiting.id(), EDITOR);
        assertThat(following.number()).isEqualTo(3);
        assertThat(desk.approve(following).isApproved()).isTrue();
    }

    @Test
    void anAutomaticEditionThatWasOvertakenFollowsByItself() {
        var desk = new Newsdesk(database.fresh());
        var waiting = desk.freezeNext();
        var now = desk.clock.instant();
        desk.approve(desk.composer.freeze(desk.calendar.extra(desk.list, EDITOR, now).id(), now));
        desk.listSetting("approval", "automatic");
        desk.approvals.approveIfDue(waiting.id(), now);
        assertThat(desk.editions.get(waiting.id()).number()).isEqualTo(3);
    }
}
