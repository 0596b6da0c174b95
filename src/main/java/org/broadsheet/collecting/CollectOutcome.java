package org.broadsheet.collecting;

/** What one poll of a source brought, as counts and words for the run's report. */
public record CollectOutcome(
        SourceId source, Kind kind, int added, int changed, int same, PollWords words) {
    public enum Kind {
        READ,
        UNCHANGED,
        HELD,
        GONE,
        RESTS,
        FAILED
    }
}
