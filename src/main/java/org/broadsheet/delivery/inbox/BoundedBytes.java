package org.broadsheet.delivery.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and then no more, so that a huge mail ends its own reading. */
final class BoundedBytes extends OutputStream {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    BoundedBytes(int most) {
        this.most = most;
    }

    static final class Full extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void write(int b) throws IOException {
        if (bytes.size() == most) {
            throw new Full();
        }
        bytes.write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        var room = Math.min(length, most - bytes.size());
        bytes.write(from, offset, room);
        if (room < length) {
            throw new Full();
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
