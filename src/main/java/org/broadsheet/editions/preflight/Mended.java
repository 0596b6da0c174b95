package org.broadsheet.editions.preflight;

import java.util.List;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.RenderedDigest;

/** A digest after mending, its words, and what was mended. */
public record Mended(Digest digest, RenderedDigest words, List<Finding> findings) {
    public Mended {
        findings = List.copyOf(findings);
    }
}
