package org.broadsheet.collecting.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.collecting.parse.ParsedEntry;

/**
 * Names each entry of a document for good: its id as written, else its link, else a hash of what it
 * says. An id that comes twice belongs to the first entry; the later ones are known by id and link,
 * else by id and what they say.
 */
public final class Identities {
    private static final int LONGEST = 1_000;

    private Identities() {}

    /** One identity for each entry, in order, no two alike. */
    public static List<String> of(List<ParsedEntry> entries) {
        var taken = new HashSet<String>();
        var identities = new ArrayList<String>();
        for (var entry : entries) {
            var identity = bounded(own(entry));
            if (taken.contains(identity)) {
                var link = entry.link();
                identity = Fingerprint.hash(identity, link == null ? said(entry) : link);
            }
            identities.add(unique(identity, taken));
        }
        return identities;
    }

    /** The very same entry twice in one document. */
    private static String unique(String identity, Set<String> taken) {
        var candidate = identity;
        for (var n = 2; !taken.add(candidate); n++) {
            candidate = identity + "#" + n;
        }
        return candidate;
    }

    private static String own(ParsedEntry entry) {
        var id = entry.id();
        if (id != null && !id.isBlank()) {
            return id.strip();
        }
        var link = entry.link();
        return link != null && !link.isBlank() ? link : said(entry);
    }

    private static String said(ParsedEntry entry) {
        return Fingerprint.hash(entry.title(), entry.body());
    }

    private static String bounded(String identity) {
        return identity.length() > LONGEST ? Fingerprint.hash(identity) : identity;
    }
}
