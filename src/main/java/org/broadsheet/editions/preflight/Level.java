package org.broadsheet.editions.preflight;

/** What a finding means for the digest. */
public enum Level {
    /** It may not be sent so. */
    BLOCKS,
    /** It was mended, and the editor should know. */
    MENDED,
    /** The editor decides. */
    WARNS
}
