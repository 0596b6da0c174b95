package org.broadsheet.web.editor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.broadsheet.editions.Decision;
import org.broadsheet.editions.DeskSheet;
import org.broadsheet.editions.DeskSheets;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.EditionState;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.springframework.stereotype.Component;

/** Makes the desk's page of an edition from the sheet that the editions module lays out. */
@Component
class DeskPages {
    private final DeskSheets sheets;
    private final MailingLists lists;
    private final DeskLog log;
    private final Clock clock;

    DeskPages(DeskSheets sheets, MailingLists lists, DeskLog log, Clock clock) {
        this.sheets = sheets;
        this.lists = lists;
        this.log = log;
        this.clock = clock;
    }

    DeskPage of(EditionId id, boolean editor) {
        var now = clock.instant();
        var sheet = sheets.of(id, now);
        var edition = sheet.edition();
        var list = lists.get(edition.list());
        var number = edition.number();
        return new DeskPage(
                id.value(),
                list.name(),
                DeskWords.kind(edition.kind()),
                number == null ? null : "No. " + number,
                DeskWords.day(list, edition.times().editionAt()),
                edition.state().word(),
                DeskWords.sentence(list, edition),
                sheet.hash(),
                moments(list, edition, now),
                words(edition),
                sections(sheet),
                out(sheet, true),
                out(sheet, false),
                sheet.offered().entrySet().stream()
                        .map(it -> new DeskPage.Option(it.getKey().value(), it.getValue()))
                        .toList(),
                log.of(sheet),
                acts(edition, editor),
                editor && isOpen(edition));
    }

    private static List<DeskPage.Moment> moments(MailingList list, Edition edition, Instant now) {
        if (!edition.kind().inStream()) {
            return List.of();
        }
        var times = edition.times();
        return List.of(
                moment(list, "Freeze", times.freezeAt(), now),
                moment(list, "Deadline", times.deadlineAt(), now),
                moment(list, "First mail", times.editionAt(), now));
    }

    private static DeskPage.Moment moment(MailingList list, String name, Instant at, Instant now) {
        return new DeskPage.Moment(name, DeskWords.hour(list, at), !at.isAfter(now));
    }

    private static DeskPage.Words words(Edition edition) {
        var text = edition.text();
        return new DeskPage.Words(
                Objects.requireNonNullElse(text.subject(), ""),
                Objects.requireNonNullElse(text.preheader(), ""),
                Objects.requireNonNullElse(text.note(), ""));
    }

    private static List<DeskPage.Section> sections(DeskSheet sheet) {
        return sheet.sections().stream()
                .map(it ->
                        new DeskPage.Section(
                                Objects.requireNonNullElse(
                                        it.name(), sheet.offered().isEmpty() ? "" : "Other news"),
                                StoryCards.of(it.stories(), it.topic())))
                .toList();
    }

    private static List<DeskPage.Story> out(DeskSheet sheet, boolean leftOver) {
        return StoryCards.of(
                sheet.out().stream().filter(it -> isOffered(it.decision()) == leftOver).toList(),
                null);
    }

    /** What an editor may well want to put in. */
    private static boolean isOffered(Decision decision) {
        return decision == Decision.OVER_CAP || decision == Decision.CORRECTED;
    }

    private static DeskPage.Acts acts(Edition edition, boolean editor) {
        var state = edition.state();
        var frozen = state == EditionState.FROZEN || state == EditionState.STOPPED;
        var approved = state == EditionState.APPROVED;
        var out = edition.standing().wentOutAt() != null;
        return new DeskPage.Acts(
                editor && edition.isForming(),
                editor && frozen,
                editor && approved && !out,
                editor && (state == EditionState.FROZEN || approved));
    }

    private static boolean isOpen(Edition edition) {
        return switch (edition.state()) {
            case FORMING, FROZEN, STOPPED -> true;
            case APPROVED, LAPSED -> false;
        };
    }
}
