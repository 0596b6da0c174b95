package org.broadsheet.subscribers;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The /24 or /48 of a network address in a file: enough for a proof, no person. */
final class ImportNetwork {
    private ImportNetwork() {}

    static @Nullable String of(String written) {
        if (written.contains("/")) {
            return written;
        }
        try {
            var address = InetAddress.ofLiteral(written);
            var prefix = address instanceof Inet4Address ? 24 : 48;
            var bytes = address.getAddress();
            Arrays.fill(bytes, prefix / 8, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + prefix;
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            return null;
        }
    }
}
