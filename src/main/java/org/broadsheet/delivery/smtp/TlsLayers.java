package org.broadsheet.delivery.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lays TLS over a connected socket, trusting the JDK's authorities or those of one PEM file.
 *
 * <p>Angus connects a socket of its own where TLS comes first, so this is the first to see it and
 * prepares it like any other.
 */
final class TlsLayers extends SSLSocketFactory {
    private final DirectSockets sockets;
    private final SSLSocketFactory layers;

    TlsLayers(DirectSockets sockets, @Nullable Path authorities) {
        this.sockets = sockets;
        this.layers =
                authorities == null
                        ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                        : trusting(authorities);
    }

    private static SSLSocketFactory trusting(Path pem) {
        try (var in = Files.newInputStream(pem)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var authority : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + store.size(), authority);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "no certificates can be read from " + pem.getFileName(), unreadable);
        }
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
            throws IOException {
        return sockets.layered(layers.createSocket(sockets.prepared(plain), host, port, autoClose));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return layers.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return layers.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("TLS is only laid over a connected socket");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(host.getHostAddress(), port);
    }
}
