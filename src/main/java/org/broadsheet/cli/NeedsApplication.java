package org.broadsheet.cli;

/** A command that starts the application itself, with pages. */
interface NeedsApplication {
    void provide(Application application);
}
