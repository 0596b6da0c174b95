package org.broadsheet.editions;

import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.RenderedDigest;
import org.broadsheet.editions.render.StoredBody;

/** A digest as it came out of preflight, mended where that was possible. */
record Checked(
        Digest digest,
        RenderedDigest rendered,
        StoredBody body,
        Variant.Preflighted level,
        String findings) {}
