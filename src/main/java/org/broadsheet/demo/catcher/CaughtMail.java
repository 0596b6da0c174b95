package org.broadsheet.demo.catcher;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One mail that was accepted: its number (from 1), envelope, instant and exact bytes, dots
 * unstuffed.
 */
public final class CaughtMail {
    private final long number;
    private final Envelope envelope;
    private final Instant arrival;
    private final byte[] raw;

    CaughtMail(long number, Envelope envelope, Instant arrival, byte[] raw) {
        this.number = number;
        this.envelope = envelope;
        this.arrival = arrival;
        this.raw = raw;
    }

    public long number() {
        return number;
    }

    public Envelope envelope() {
        return envelope;
    }

    public Instant arrival() {
        return arrival;
    }

    public int size() {
        return raw.length;
    }

    public byte[] raw() {
        return raw.clone();
    }

    public InputStream stream() {
        return new ByteArrayInputStream(raw);
    }

    /** The bytes as one character each, for a look and for comparing. */
    public String text() {
        return new String(raw, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return "mail " + number + " to " + envelope.to() + ", " + raw.length + " bytes";
    }
}
