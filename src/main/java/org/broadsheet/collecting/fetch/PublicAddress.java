package org.broadsheet.collecting.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells whether an address belongs to the public Internet (IANA's special-purpose registries): not
 * loopback, private, link-local (where clouds keep their metadata), carrier-grade NAT, multicast,
 * reserved, nor such an IPv4 address wrapped in IPv6.
 */
final class PublicAddress {
    private static final String[] CLOSED_V4 = {
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4"
    };

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isOpen(four.getAddress());
            case Inet6Address six -> isOpenSix(six);
            default -> false;
        };
    }

    private static boolean isOpen(byte[] address) {
        return Arrays.stream(CLOSED_V4).noneMatch(block -> contains(block, address));
    }

    private static boolean isOpenSix(Inet6Address address) {
        var bytes = address.getAddress();
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var first = bytes[0] & 0xFF;
        var second = bytes[1] & 0xFF;
        if ((first & 0xFE) == 0xFC) {
            return false; // unique local, fc00::/7
        }
        if (first == 0x20 && second == 0x02) {
            return isOpen(Arrays.copyOfRange(bytes, 2, 6)); // 6to4
        }
        if (startsWith(bytes, 0x20, 0x01, 0x00, 0x00)) {
            return isOpen(inverted(bytes)); // Teredo
        }
        if (startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8)) {
            return false; // documentation
        }
        if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b) || embeds(bytes)) {
            return isOpen(Arrays.copyOfRange(bytes, 12, 16)); // NAT64, mapped, compatible
        }
        return (first & 0xE0) == 0x20; // global unicast, 2000::/3
    }

    /** ::ffff:0:0/96, ::ffff:0:0:0/96 and ::/96. */
    private static boolean embeds(byte[] bytes) {
        for (var i = 0; i < 8; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] inverted(byte[] bytes) {
        var client = Arrays.copyOfRange(bytes, 12, 16);
        for (var i = 0; i < client.length; i++) {
            client[i] = (byte) ~client[i];
        }
        return client;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (var i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(String block, byte[] address) {
        try {
            var slash = block.indexOf('/');
            var bits = Integer.parseInt(block.substring(slash + 1));
            var start = InetAddress.getByName(block.substring(0, slash)).getAddress();
            var mask = bits == 0 ? 0 : -1 << (32 - bits);
            return (number(start) & mask) == (number(address) & mask);
        } catch (UnknownHostException literalsNeedNoLookup) {
            throw new IllegalStateException(literalsNeedNoLookup);
        }
    }

    private static int number(byte[] four) {
        return (four[0] & 0xFF) << 24
                | (four[1] & 0xFF) << 16
                | (four[2] & 0xFF) << 8
                | (four[3] & 0xFF);
    }
}
