package org.broadsheet.editions;

/** What a group of readers gets of an edition. */
public sealed interface VariantOutcome {
    record Rendered(VariantId variant, boolean blocked) implements VariantOutcome {}

    /**
     * Nothing is sent.
     *
     * @param waits true: the stories wait for the next edition; false: they are passed over
     */
    record NothingNew(boolean waits) implements VariantOutcome {}
}
