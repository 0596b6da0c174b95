package org.broadsheet.editions;

import java.time.LocalDate;
import java.time.LocalTime;
import org.broadsheet.subscribers.ListId;

/** One edition time on one local day of a list; its key exists once, whatever clocks do. */
public record EditionSlot(ListId list, LocalDate day, LocalTime time, Timetable times) {
    public String key() {
        return list + "/" + day + "/" + time;
    }
}
