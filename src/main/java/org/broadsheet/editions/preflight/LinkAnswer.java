package org.broadsheet.editions.preflight;

/** What came of asking for a link. */
public enum LinkAnswer {
    FINE,
    GONE,
    NOT_CHECKED;

    /** Only 404 and 410 to a GET prove that a page is gone; sites refuse machines in many ways. */
    public static LinkAnswer ofStatus(int status) {
        if (status == 404 || status == 410) {
            return GONE;
        }
        return status >= 200 && status < 400 ? FINE : NOT_CHECKED;
    }
}
