package org.broadsheet.collecting.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for connections and gives out public addresses only: what was checked is what is
 * connected to, whatever the name answers next time.
 */
final class AddressGuard implements DnsResolver {
    /** A name leads to our own network. */
    static final class ClosedAddress extends UnknownHostException {
        ClosedAddress(String host) {
            super(host);
        }
    }

    private final AllowedHosts allowed;
    private final DnsResolver names;

    AddressGuard(AllowedHosts allowed, DnsResolver names) {
        this.allowed = allowed;
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var addresses = names.resolve(host);
        var open =
                allowed.allow(host, port)
                        ? Arrays.asList(addresses)
                        : Arrays.stream(addresses).filter(PublicAddress::is).toList();
        if (open.isEmpty() && addresses.length > 0) {
            throw new ClosedAddress(host);
        }
        return open.stream().map(address -> new InetSocketAddress(address, port)).toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream()
                .map(InetSocketAddress::getAddress)
                .toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
