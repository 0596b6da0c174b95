package org.broadsheet.subscribers;

/**
 * What became, or would become, of the rows of an import.
 *
 * @param confirmed new here, with evidence: mailed from the next edition on
 * @param unconfirmed new here, without evidence: not mailed
 * @param known already here: what was missing is filled in, nothing is overwritten
 * @param optedOut unsubscribed in the file
 * @param suppressed cleaned, complained or blocklisted in the file, digests included
 * @param refused not taken, each with its reason in the file of refused rows
 */
public record ImportCounts(
        long rows,
        long confirmed,
        long unconfirmed,
        long known,
        long optedOut,
        long suppressed,
        long refused) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

    ImportCounts plus(ImportCounts more) {
        return new ImportCounts(
                rows + more.rows,
                confirmed + more.confirmed,
                unconfirmed + more.unconfirmed,
                known + more.known,
                optedOut + more.optedOut,
                suppressed + more.suppressed,
                refused + more.refused);
    }
}
