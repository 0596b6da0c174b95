package org.broadsheet.subscribers;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The network an address belongs to, /24 or /48: enough for a proof and a limit, no person. */
public final class Network {
    private Network() {}

    /** {@code remote} as the server gives it, a literal. */
    public static String of(String remote) {
        try {
            return of(InetAddress.ofLiteral(remote));
        } catch (IllegalArgumentException noLiteral) {
            return "unknown";
        }
    }

    static String of(InetAddress address) {
        var prefix = address instanceof Inet4Address ? 24 : 48;
        var bytes = address.getAddress();
        Arrays.fill(bytes, prefix / 8, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + prefix;
        } catch (UnknownHostException ofItsOwnLength) {
            throw new IllegalStateException(ofItsOwnLength);
        }
    }
}
