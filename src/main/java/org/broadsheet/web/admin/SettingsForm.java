package org.broadsheet.web.admin;

import static org.broadsheet.web.admin.ListForm.text;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Archives;
import org.broadsheet.subscribers.ListChange;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.jspecify.annotations.Nullable;

/** Everything about a list, as the settings page has it. */
record SettingsForm(
        @Nullable String name,
        @Nullable String senderName,
        @Nullable String sender,
        @Nullable String replyTo,
        @Nullable String place,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String times,
        @Nullable String approval,
        @Nullable String inDoubt,
        @Nullable String postalAddress,
        @Nullable String privacyLink,
        int sections,
        int storiesInSection,
        int stories,
        @Nullable Boolean otherNews,
        @Nullable String nothingNew,
        int fewest,
        int days,
        @Nullable String archive,
        @Nullable String accent,
        @Nullable String typeface,
        @Nullable String motto,
        @Nullable String subject,
        @Nullable String footerText,
        @Nullable List<Long> topics,
        @Nullable List<Long> sources) {

    static SettingsForm of(MailingList list, MailingLists.OwnLaw own) {
        var replyTo = list.sender().replyTo();
        return new SettingsForm(
                list.name(),
                list.sender().name(),
                list.sender().address().value(),
                replyTo == null ? "" : replyTo.value(),
                list.place() == null ? "" : list.place(),
                list.language(),
                list.zone().getId(),
                list.editionTimes().stream()
                        .map(time -> time.at().toString())
                        .collect(Collectors.joining(", ")),
                Words.word(list.approval()),
                Words.word(list.inDoubt()),
                own.postalAddress() == null ? "" : own.postalAddress(),
                own.privacyLink() == null ? "" : own.privacyLink(),
                list.caps().sections(),
                list.caps().storiesInSection(),
                list.caps().stories(),
                list.otherNews(),
                Words.word(list.whenNothingNew()),
                list.fewestStories(),
                list.tooOldDays(),
                Words.word(list.archive().policy()),
                list.look().accent(),
                list.look().typeface(),
                list.look().motto(),
                Words.word(list.look().subject()),
                list.look().footerText(),
                list.topics().stream().map(topic -> topic.value()).toList(),
                list.sources().stream().map(source -> source.value()).toList());
    }

    ListChange change() {
        var reply = text(replyTo);
        return new ListChange(
                text(name),
                new MailingList.Sender(
                        clean(text(senderName).isEmpty() ? text(name) : text(senderName)),
                        ListForm.address(text(sender)),
                        reply.isEmpty() ? null : ListForm.address(reply)),
                orNull(place),
                text(language),
                ListForm.zone(text(zone)),
                Words.approval(text(approval)),
                Words.constant(
                        MailingList.InDoubt.class, text(inDoubt), MailingList.InDoubt.RESEND),
                orNull(postalAddress),
                ListForm.link(text(privacyLink)),
                new MailingList.Caps(sections, storiesInSection, stories),
                Boolean.TRUE.equals(otherNews),
                Words.constant(
                        MailingList.NothingNew.class,
                        text(nothingNew),
                        MailingList.NothingNew.SKIP),
                fewest,
                days,
                Words.constant(Archives.Policy.class, text(archive), Archives.Policy.OFF));
    }

    MailingList.ListLook look(MailingList.ListLook before) {
        return new MailingList.ListLook(
                text(accent),
                text(typeface),
                clean(text(motto)),
                Words.constant(MailingList.SubjectFrom.class, text(subject), before.subject()),
                before.logo(),
                text(footerText),
                before.footerLinks());
    }

    /** A name stands in a header: no line ends. */
    private static String clean(String value) {
        if (value.length() > 200) {
            throw new UserProblem("list.needs-name");
        }
        return value.replaceAll("\\p{Cc}+", " ");
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }
}
