package org.broadsheet.cli;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.broadsheet.subscribers.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells commands of this machine, and nobody else, how to reach the running server. */
@Component
@ConditionalOnWebApplication
class LocalServerKey {
    private final String key = HexFormat.of().formatHex(random());
    private final Path file;

    private final String host;
    private final String basePath;

    LocalServerKey(
            Installation installation,
            @Value("${server.address:127.0.0.1}") InetAddress address,
            @Value("${server.servlet.context-path:}") String basePath) {
        this.file = installation.data().resolve(LocalServer.FILE);
        this.host = address.isAnyLocalAddress() ? "127.0.0.1" : literal(address);
        this.basePath = basePath;
    }

    @EventListener
    void write(WebServerInitializedEvent started) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var address = "http://" + host + ":" + started.getWebServer().getPort() + basePath;
        Files.writeString(file, address + "\n" + key + "\n");
    }

    @PreDestroy
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    boolean is(String given) {
        return MessageDigest.isEqual(bytes("Bearer " + key), bytes(given));
    }

    private static String literal(InetAddress address) {
        return address instanceof Inet6Address
                ? "[" + address.getHostAddress() + "]"
                : address.getHostAddress();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
