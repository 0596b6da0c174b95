package org.broadsheet.subscribers;

import java.time.ZoneId;
import java.util.List;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/** The answers that make a list: name and sender are needed, everything else has a default. */
public record NewList(
        String key,
        String name,
        String senderName,
        EmailAddress sender,
        @Nullable String place,
        String language,
        ZoneId zone,
        MailingList.Approval approval,
        List<EditionTime> editionTimes,
        List<TopicId> topics) {

    public static NewList named(String key, String name, EmailAddress sender) {
        return new NewList(
                key,
                name,
                name,
                sender,
                null,
                "en",
                ZoneId.of("UTC"),
                MailingList.Approval.MUST_APPROVE,
                List.of(),
                List.of());
    }

    public NewList in(ZoneId newZone, @Nullable String newPlace) {
        return new NewList(
                key,
                name,
                senderName,
                sender,
                newPlace,
                language,
                newZone,
                approval,
                editionTimes,
                topics);
    }

    public NewList approvedBy(MailingList.Approval newApproval) {
        return new NewList(
                key,
                name,
                senderName,
                sender,
                place,
                language,
                zone,
                newApproval,
                editionTimes,
                topics);
    }

    public NewList at(List<EditionTime> newTimes) {
        return new NewList(
                key, name, senderName, sender, place, language, zone, approval, newTimes, topics);
    }

    public NewList offering(List<TopicId> newTopics) {
        return new NewList(
                key,
                name,
                senderName,
                sender,
                place,
                language,
                zone,
                approval,
                editionTimes,
                newTopics);
    }
}
