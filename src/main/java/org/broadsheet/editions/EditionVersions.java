package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.springframework.stereotype.Component;

/** The versions of a frozen edition that its present audience gets, named by what differs. */
@Component
public class EditionVersions {
    private final EditionRenderings renderings;
    private final Variants variants;
    private final Audience audience;

    EditionVersions(EditionRenderings renderings, Variants variants, Audience audience) {
        this.renderings = renderings;
        this.variants = variants;
        this.audience = audience;
    }

    /**
     * One version.
     *
     * @param differences what tells it from the others, as {@code version.KEY} of the messages;
     *     empty where there is only one
     */
    public record Version(Variant variant, long readers, List<Explanation> differences) {
        public Version {
            differences = List.copyOf(differences);
        }
    }

    /** The largest first; {@code nothingNew} readers get no mail of this edition. */
    public record Versions(List<Version> list, long nothingNew) {
        public Versions {
            list = List.copyOf(list);
        }

        public long readers() {
            return list.stream().mapToLong(Version::readers).sum();
        }
    }

    /** Renders what is not rendered yet. */
    public Versions of(EditionId id) {
        var rendering = renderings.of(id);
        var groups = new LinkedHashMap<VariantId, List<ReaderGroup>>();
        var nothingNew = 0L;
        for (var group : audience.groups(rendering.edition().list())) {
            switch (rendering.render(group)) {
                case VariantOutcome.Rendered(var variant, var blocked) ->
                        groups.computeIfAbsent(variant, it -> new ArrayList<>()).add(group);
                case VariantOutcome.NothingNew(var waits) -> nothingNew += group.readers();
            }
        }
        var naming = VersionNames.of(rendering, groups);
        var versions =
                groups.entrySet().stream()
                        .map(entry ->
                                new Version(
                                        variants.get(entry.getKey()),
                                        readers(entry.getValue()),
                                        naming.differences(entry.getKey())))
                        .sorted(Comparator.comparingLong(Version::readers).reversed())
                        .toList();
        return new Versions(versions, nothingNew);
    }

    private static long readers(List<ReaderGroup> groups) {
        return groups.stream().mapToLong(ReaderGroup::readers).sum();
    }
}
