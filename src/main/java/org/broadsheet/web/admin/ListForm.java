package org.broadsheet.web.admin;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.EditionTime;
import org.broadsheet.subscribers.NewList;
import org.jspecify.annotations.Nullable;

/** What the form for a new list holds; only name, sender and sources are asked for. */
record ListForm(
        @Nullable String name,
        @Nullable String sender,
        @Nullable List<Long> sources,
        @Nullable String key,
        @Nullable String place,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String times,
        @Nullable String approval,
        @Nullable List<Long> topics) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
    private static final Duration FREEZE = Duration.ofHours(1);

    static final ListForm EMPTY =
            new ListForm(
                    "", "", List.of(), "", "", "en", "UTC", "07:00", "must-approve", List.of());

    NewList newList() {
        var named = text(name);
        if (named.isEmpty()) {
            throw new UserProblem("list.needs-name");
        }
        var list =
                NewList.named(checkedKey(named), named, address(text(sender)))
                        .in(zone(text(zone)), text(place).isEmpty() ? null : text(place))
                        .at(times(text(times)));
        return new NewList(
                list.key(),
                list.name(),
                list.senderName(),
                list.sender(),
                list.place(),
                text(language).isEmpty() ? "en" : text(language),
                list.zone(),
                Words.approval(text(approval)),
                list.editionTimes(),
                list.topics());
    }

    private String checkedKey(String named) {
        var wanted = text(key).isEmpty() ? keyOf(named) : text(key);
        if (!KEY.matcher(wanted).matches()) {
            throw new UserProblem("list.bad-key", wanted);
        }
        return wanted;
    }

    private static String keyOf(String named) {
        var plain =
                java.text.Normalizer.normalize(named, java.text.Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "list" : plain;
    }

    static EmailAddress address(String typed) {
        return EmailAddress.parse(typed)
                .orElseThrow(() -> new UserProblem("list.bad-sender", typed));
    }

    static ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed.isEmpty() ? "UTC" : typed);
        } catch (DateTimeException unknown) {
            throw new UserProblem("list.bad-zone", typed);
        }
    }

    static @Nullable WebLink link(String typed) {
        return typed.isEmpty()
                ? null
                : WebLink.parse(typed).orElseThrow(() -> new UserProblem("list.bad-link", typed));
    }

    /** Hours between commas; each freezes an hour before and goes out at its time. */
    static List<EditionTime> times(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(hour -> !hour.isEmpty())
                .map(hour -> new EditionTime(hour(hour), FREEZE, Duration.ZERO))
                .toList();
    }

    private static LocalTime hour(String typed) {
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeException unknown) {
            throw new UserProblem("list.bad-time", typed);
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
