package org.broadsheet.editions.preflight;

import java.util.Locale;
import org.broadsheet.collecting.fetch.FetchOutcome;

/** What came of asking for a link. */
public enum LinkAnswer {
    FINE,
    GONE,
    NOT_CHECKED;

    /**
     * Only 404 and 410 to a GET prove that a page is gone; sites refuse machines in many ways (401,
     * 403, 405, 429, silence), and a name that does not resolve for us may for the reader.
     */
    public static LinkAnswer ofOutcome(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> FINE;
            case FetchOutcome.NotModified same -> FINE;
            case FetchOutcome.Gone() -> GONE;
            case FetchOutcome.Failed(var problem, var status) -> ofStatus(status);
            case FetchOutcome.RateLimited limited -> NOT_CHECKED;
            case FetchOutcome.Refused refused -> NOT_CHECKED;
        };
    }

    static LinkAnswer ofStatus(int status) {
        if (status == 404 || status == 410) {
            return GONE;
        }
        return status >= 200 && status < 400 ? FINE : NOT_CHECKED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static LinkAnswer of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
