package org.broadsheet.editions.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads bytes of unknown origin as a picture, with little memory and within a deadline.
 *
 * <p>The size in the header is judged before any pixel is read; a large picture is read with only
 * every second, third, ... pixel; metadata are not read at all, since packed ones are a known way
 * to fill a server's memory.
 */
final class PictureReader {
    private static final Set<String> FORMATS = Set.of("JPEG", "png", "gif");
    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 60_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final ScheduledExecutorService DEADLINES =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("picture-deadlines").factory());

    /** It is no picture that we can show; the message says why. */
    static final class Unreadable extends IOException {
        Unreadable(String why) {
            super(why);
        }
    }

    private PictureReader() {}

    /**
     * The picture, at least {@code side} pixels long where it has that many.
     *
     * @throws IOException if it is none of JPEG, PNG and GIF, is broken or too large
     */
    static BufferedImage read(byte[] bytes, int side) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Unreadable("neither JPEG nor PNG nor GIF");
            }
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName())) {
                    throw new Unreadable("neither JPEG nor PNG nor GIF");
                }
                reader.setInput(stream, true, true);
                return read(reader, side);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException broken) {
            throw new Unreadable("broken");
        }
    }

    private static BufferedImage read(ImageReader reader, int side) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new Unreadable("too many pixels: " + width + " x " + height);
        }
        var every = Math.max(1, Math.max(width, height) / (2 * side));
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(every, every, 0, 0);
        var late = DEADLINES.schedule(reader::abort, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var picture = reader.read(0, wanted);
            if (!late.cancel(false)) {
                throw new Unreadable("it took too long to read");
            }
            return picture;
        } finally {
            late.cancel(false);
        }
    }
}
