package org.broadsheet.web.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.broadsheet.editions.Decision;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionKind;
import org.broadsheet.subscribers.MailingList;

/** The desk's plain sentences. */
final class DeskWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private DeskWords() {}

    static String day(MailingList list, Instant at) {
        return DAY.format(at.atZone(list.zone()));
    }

    static String hour(MailingList list, Instant at) {
        return HOUR.format(at.atZone(list.zone()));
    }

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    static String kind(EditionKind kind) {
        return switch (kind) {
            case SCHEDULED -> "Scheduled edition";
            case EXTRA -> "Extra edition";
            case ANNOUNCEMENT -> "Announcement";
            case CORRECTION -> "Our correction";
        };
    }

    static String decision(Decision decision) {
        return switch (decision) {
            case IN -> "in";
            case OVER_CAP -> "left over: the edition was full";
            case HIDDEN -> "hidden";
            case TOO_OLD -> "too old";
            case NOTHING_NEW -> "nothing new since it was sent";
            case CORRECTED -> "corrected by its outlet: put it in to send the correction";
            case NOT_OFFERED -> "under none of the list's topics";
        };
    }

    /** What happens next, also if nobody acts. */
    static String sentence(MailingList list, Edition edition) {
        return switch (edition.state()) {
            case FORMING ->
                    edition.kind().inStream()
                            ? "It takes what comes in until the freeze on "
                                    + day(list, edition.times().freezeAt())
                                    + "."
                            : "It is written here and goes out once it is approved.";
            case FROZEN -> frozen(list, edition);
            case APPROVED ->
                    edition.standing().closedAt() == null
                            ? "Each reader gets it at their hour."
                            : "It has reached everybody it was for.";
            case STOPPED ->
                    edition.standing().wentOutAt() == null
                            ? "Nobody is mailed until it is approved."
                            : "What was out cannot be called back; the rest waits until the next revision is approved.";
            case LAPSED -> "Nobody approved it before the next one froze; its articles went there.";
        };
    }

    private static String frozen(MailingList list, Edition edition) {
        if (list.approval() == MailingList.Approval.MUST_APPROVE || !edition.kind().inStream()) {
            return "If nobody approves it, nobody is mailed, and its stories go to the next edition.";
        }
        return "If nobody acts it goes out at the deadline, "
                + day(list, edition.times().deadlineAt())
                + ".";
    }
}
