package org.broadsheet.subscribers;

import java.util.Arrays;
import org.broadsheet.shared.EmailAddress;

/**
 * Which addresses of a file were read already: 64 bits of each in an open table, eight megabytes
 * for half a million.
 */
final class SeenAddresses {
    private long[] slots = new long[1 << 12];
    private int used;

    /** False when it was seen before. */
    boolean add(EmailAddress address) {
        if (used * 2 > slots.length) {
            grow();
        }
        var added = put(hash(address.key()));
        used += added ? 1 : 0;
        return added;
    }

    private boolean put(long hash) {
        var at = (int) hash & (slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = hash;
        return true;
    }

    private void grow() {
        var old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }

    /** FNV-1a with a last mix; never 0, which marks an empty slot. */
    private static long hash(String key) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
