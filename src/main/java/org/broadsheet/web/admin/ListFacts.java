package org.broadsheet.web.admin;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.broadsheet.delivery.Deliveries;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.Editions;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.MailingList;
import org.springframework.stereotype.Component;

/** How a list stands today, in words. */
@Component
class ListFacts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private final Editions editions;
    private final Deliveries deliveries;
    private final Audience audience;

    ListFacts(Editions editions, Deliveries deliveries, Audience audience) {
        this.editions = editions;
        this.deliveries = deliveries;
        this.audience = audience;
    }

    Today.ListToday today(MailingList list, int most) {
        return new Today.ListToday(
                list.name(),
                list.state().name().toLowerCase(Locale.ROOT),
                audience.mailable(list.id()),
                editions.list(list.id(), most).stream()
                        .map(edition -> line(list, edition))
                        .toList());
    }

    private Today.EditionLine line(MailingList list, Edition edition) {
        var number = edition.number();
        return new Today.EditionLine(
                edition.kind().word() + " edition of " + local(list, edition.times().editionAt()),
                edition.state().word(),
                sentence(list, edition),
                number == null ? null : "No. " + number,
                deliveries.counts(edition.id()).entrySet().stream()
                        .map(entry -> new Today.Count(entry.getKey().word(), entry.getValue()))
                        .toList());
    }

    private static String sentence(MailingList list, Edition edition) {
        return switch (edition.state()) {
            case FORMING ->
                    "It forms until the freeze on " + local(list, edition.times().freezeAt()) + ".";
            case FROZEN ->
                    list.approval() == MailingList.Approval.MUST_APPROVE
                            ? "It waits for an editor's approval; nobody is mailed before."
                            : "It goes out at the deadline, "
                                    + local(list, edition.times().deadlineAt())
                                    + ", unless an editor stops it.";
            case APPROVED -> "Each reader gets it at their hour.";
            case STOPPED -> "Nothing more of it goes out.";
            case LAPSED -> "Nobody approved it before the next one froze; its articles went there.";
        };
    }

    private static String local(MailingList list, Instant instant) {
        return TIME.format(instant.atZone(list.zone()));
    }
}
