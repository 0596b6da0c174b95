package org.broadsheet.subscribers.csv;

/**
 * Keeps what readers wrote from running in the spreadsheet of whoever opens an export.
 *
 * <p>The characters that begin a formula in Excel, LibreOffice and Google Sheets, tab, carriage
 * return and NUL included.
 */
public final class Formulas {
    private static final String BEGINNINGS = "=+-@\t\r\0＝＋－＠";

    private Formulas() {}

    /** With an apostrophe before what would run. */
    public static String neutral(String value) {
        return begins(value, 0) ? "'" + value : value;
    }

    /** As it was before {@link #neutral}. */
    public static String plain(String value) {
        return value.startsWith("'") && begins(value, 1) ? value.substring(1) : value;
    }

    private static boolean begins(String value, int at) {
        return value.length() > at && BEGINNINGS.indexOf(value.charAt(at)) >= 0;
    }
}
