package org.broadsheet.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.stereotype.Component;

/** DNS by the JDK's own client, through the name servers of this machine. */
@Component
class JndiDns implements Dns {
    private static final String WAIT_MILLIS = "2000";
    private static final String TRIES = "2";

    @Override
    public List<String> text(String name) throws Unanswered {
        return ask(name, "TXT").stream()
                .map(value -> value.replaceAll("\"\\s*\"", "").replace("\"", ""))
                .toList();
    }

    @Override
    public List<String> addresses(String name) throws Unanswered {
        var all = new ArrayList<>(ask(name, "A"));
        all.addAll(ask(name, "AAAA"));
        return all;
    }

    @Override
    public List<String> names(String address) throws Unanswered {
        try {
            return ask(reversed(InetAddress.getByName(address).getAddress()), "PTR").stream()
                    .map(name -> name.replaceFirst("\\.$", ""))
                    .toList();
        } catch (UnknownHostException notAnAddress) {
            return List.of();
        }
    }

    /**
     * The JDK's DNS client has no other door, and it wants a Hashtable; TXT, A and PTR hold no
     * objects.
     */
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    private static List<String> ask(String name, String type) throws Unanswered {
        var settings = new Hashtable<String, String>();
        settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", WAIT_MILLIS);
        settings.put("com.sun.jndi.dns.timeout.retries", TRIES);
        try {
            var context = new InitialDirContext(settings);
            try {
                var found = new ArrayList<String>();
                var records = context.getAttributes(name, new String[] {type}).get(type);
                for (var at = 0; records != null && at < records.size(); at++) {
                    found.add(String.valueOf(records.get(at)));
                }
                return found;
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return List.of();
        } catch (NamingException failed) {
            throw new Unanswered(String.valueOf(failed.getMessage()));
        }
    }

    private static String reversed(byte[] address) {
        var name = new StringBuilder();
        for (var at = address.length - 1; at >= 0; at--) {
            var octet = address[at] & 0xff;
            if (address.length == 4) {
                name.append(octet).append('.');
            } else {
                name.append(Integer.toHexString(octet & 0xf))
                        .append('.')
                        .append(Integer.toHexString(octet >> 4))
                        .append('.');
            }
        }
        return name + (address.length == 4 ? "in-addr.arpa" : "ip6.arpa");
    }
}
