package org.broadsheet.demo.cast;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Choice.Length;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.Rhythm.Pattern;

/** The readers of Critical Materials Daily. */
public final class Cast {
    private static final Pattern EVERY = new Pattern.EveryEdition();
    private static final Pattern WEEKDAYS =
            new Pattern.OnDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** Everything, in full, at seven in Belgrade: the reader all others differ from. */
    public static final Member ADA =
            active("Ada Lindqvist", "ada", Wishes.EVERYTHING, at(EVERY, 7, "Europe/Belgrade"));

    /** Two topics, brief, on weekdays. */
    public static final Member BEN =
            active(
                    "Ben Okafor",
                    "ben",
                    Wishes.EVERYTHING.topics("Battery metals", "Copper").length(Length.BRIEF),
                    at(WEEKDAYS, 6, "Africa/Lagos"));

    /** A German frame around the same news. */
    public static final Member CLARA =
            active(
                    "Clara Vogt",
                    "clara",
                    Wishes.EVERYTHING.topics("Rare earths", "Policy and permits").in("de"),
                    at(EVERY, 8, "Europe/Berlin"));

    /** A name in UTF-8, a frame in Cyrillic, articles in two languages. */
    public static final Member DJORDJE =
            active(
                    "Đorđe Ilić",
                    "djordje",
                    Wishes.EVERYTHING.written("sr", "en").in("sr-Cyrl"),
                    at(EVERY, 7, "Europe/Belgrade"));

    /** Headlines alone. */
    public static final Member EMILY =
            active(
                    "Emily Stone",
                    "emily",
                    Wishes.EVERYTHING.length(Length.HEADLINES),
                    at(EVERY, 7, "America/New_York"));

    /** On Mondays, the week in one mail. */
    public static final Member FARID =
            active(
                    "Farid Haddad",
                    "farid",
                    Wishes.EVERYTHING,
                    at(new Pattern.OnDays(Set.of(DayOfWeek.MONDAY)), 9, "Asia/Dubai"));

    /** No HTML, please. */
    public static final Member GRACE =
            active("Grace Tanaka", "grace", Wishes.EVERYTHING.asText(), at(EVERY, 7, "Asia/Tokyo"));

    /** Much policy, little copper, one outlet left out. */
    public static final Member HUGO =
            active(
                    "Hugo Marchetti",
                    "hugo",
                    Wishes.EVERYTHING
                            .topics("Policy and permits", "Environment", "Copper")
                            .lessOf("Copper")
                            .without("stratawire.example"),
                    at(EVERY, 7, "Europe/Rome"));

    /** Reads from right to left, on the last day of the month. */
    public static final Member NOOR =
            active(
                    "نور الصايغ",
                    "noor",
                    Wishes.EVERYTHING.in("ar"),
                    at(new Pattern.Monthly(31), 7, "Asia/Amman"));

    /** Away for two weeks. */
    public static final Member INES = silent("Inês Duarte", "ines", Standing.PAUSED);

    /** Never pressed the button in the confirmation. */
    public static final Member JONAS = silent("Jonas Berg", "jonas", Standing.UNCONFIRMED);

    /** Left again. */
    public static final Member KIRA = silent("Kira Novak", "kira", Standing.UNSUBSCRIBED);

    /** The mailbox is gone. */
    public static final Member LIAM = silent("Liam Byrne", "liam", Standing.BOUNCED);

    public static final List<Member> ALL =
            List.of(
                    ADA, BEN, CLARA, DJORDJE, EMILY, FARID, GRACE, HUGO, NOOR, INES, JONAS, KIRA,
                    LIAM);

    private Cast() {}

    private static Member active(String name, String localPart, Wishes wishes, Rhythm rhythm) {
        return new Member(name, address(localPart), wishes, rhythm, Standing.ACTIVE);
    }

    private static Member silent(String name, String localPart, Standing standing) {
        return new Member(
                name,
                address(localPart),
                Wishes.EVERYTHING,
                at(EVERY, 7, "Europe/Belgrade"),
                standing);
    }

    private static EmailAddress address(String localPart) {
        return new EmailAddress(localPart + "@readers.example");
    }

    private static Rhythm at(Pattern pattern, int hour, String zone) {
        return new Rhythm(pattern, LocalTime.of(hour, 0), ZoneId.of(zone));
    }
}
