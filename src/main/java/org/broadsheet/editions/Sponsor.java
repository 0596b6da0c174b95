package org.broadsheet.editions;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/** A booking as it stands. */
public record Sponsor(SponsorId id, Booking booking) {

    /**
     * What was booked: on these days, the last included, in editions of these lists.
     *
     * @param lists none means all
     * @param sections only digests that have one of them show it; none means any digest
     * @param mostAWeek editions from Monday to Sunday, over all lists; null means every one
     */
    public record Booking(
            String name,
            String words,
            WebLink link,
            String language,
            LocalDate from,
            LocalDate until,
            List<ListId> lists,
            List<TopicId> sections,
            @Nullable Integer mostAWeek) {
        public Booking {
            lists = List.copyOf(lists);
            sections = List.copyOf(sections);
        }
    }
}
