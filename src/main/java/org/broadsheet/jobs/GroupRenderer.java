package org.broadsheet.jobs;

import org.broadsheet.editions.EditionRendering;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.jspecify.annotations.Nullable;

/** One step's rendering, which remembers across chunks what it has read. */
class GroupRenderer {
    private final @Nullable EditionRendering rendering;

    /** For the scope's proxy. */
    GroupRenderer() {
        this.rendering = null;
    }

    GroupRenderer(EditionRendering rendering) {
        this.rendering = rendering;
    }

    void render(ReaderGroup group) {
        if (rendering == null) {
            throw new IllegalStateException("outside a step");
        }
        rendering.render(group);
    }
}
