package org.broadsheet.editions;

import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.Format;

/** Renders a digest and looks at it before anybody approves it. */
interface VariantCheck {
    /** {@code key} is the variant's content key. */
    Checked rendered(Digest digest, Format format, String key);
}
