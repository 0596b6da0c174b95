package org.broadsheet.web.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page Today shows: lists with their editions, sources that need someone, the newest runs.
 */
record Today(
        List<ListToday> lists,
        List<SourceTroubles.Trouble> troubles,
        long sources,
        List<RunLine> runs) {

    record ListToday(String name, String state, long readers, List<EditionLine> editions) {}

    record EditionLine(
            String title,
            String state,
            String sentence,
            @Nullable String number,
            List<Count> deliveries) {}

    /** So many rows of a delivery state. */
    record Count(String state, long rows) {}

    record RunLine(
            long id,
            String job,
            String status,
            @Nullable String began,
            List<StepLine> steps,
            @Nullable String failure) {}

    record StepLine(String name, String status, long done, long total) {
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
        }
    }
}
