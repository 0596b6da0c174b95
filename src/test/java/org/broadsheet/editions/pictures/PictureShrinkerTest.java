package org.broadsheet.editions.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.broadsheet.editions.pictures.ShrinkOutcome.NoPicture;
import org.broadsheet.editions.pictures.ShrinkOutcome.Shrunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureShrinkerTest {
    @ParameterizedTest
    @CsvSource({"4000, 2250, 1200, 675", "1199, 800, 1199, 800", "300, 900, 300, 900"})
    void aPictureIsAtMost1200PixelsWide(int width, int height, int newWidth, int newHeight)
            throws IOException {
        var shrunk = shrunk(jpeg(clouds(width, height)));
        assertThat(shrunk.width()).isEqualTo(newWidth);
        assertThat(shrunk.height()).isEqualTo(newHeight);
        var shown = ImageIO.read(new ByteArrayInputStream(shrunk.bytes()));
        assertThat(shown.getWidth()).isEqualTo(newWidth);
    }

    @Test
    void evenNoiseFitsInto100Kilobytes() throws IOException {
        var shrunk = shrunk(jpeg(noise(2_000, 1_500)));
        assertThat(shrunk.bytes()).hasSizeLessThanOrEqualTo(100 * 1024);
        assertThat(shrunk.mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void aDrawingStaysPng() throws IOException {
        assertThat(shrunk(png(stripes(1_600, 900))).mediaType()).isEqualTo("image/png");
    }

    @Test
    void aPhotographInPngBecomesJpeg() throws IOException {
        assertThat(shrunk(png(noise(1_600, 900))).mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void transparentPlacesBecomeWhite() throws IOException {
        var clear = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        var shown = ImageIO.read(new ByteArrayInputStream(shrunk(png(clear)).bytes()));
        assertThat(new Color(shown.getRGB(200, 150))).isEqualTo(Color.WHITE);
    }

    @Test
    void aHeaderThatPromisesTooManyPixelsIsRefusedUnread() throws IOException {
        var bomb = png(stripes(200, 200));
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        var checksum = new CRC32();
        checksum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) checksum.getValue());
        assertThat(PictureShrinker.shrink(bomb))
                .isEqualTo(new NoPicture("too many pixels: 60000 x 60000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns='x'/>", "GIF89a", "\u0000\u0001", "BM not a bitmap"})
    void whatIsNoPictureSaysSo(String bytes) {
        assertThat(PictureShrinker.shrink(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(NoPicture.class);
    }

    @Test
    void aBrokenFileIsNoPicture() throws IOException {
        var whole = png(noise(400, 400));
        var half = Arrays.copyOf(whole, whole.length / 2);
        assertThat(PictureShrinker.shrink(half)).isInstanceOf(NoPicture.class);
    }

    @Test
    void aPixelThatCountsReadersIsNoPicture() throws IOException {
        assertThat(PictureShrinker.shrink(png(stripes(1, 1))))
                .isEqualTo(new NoPicture("too small: 1 x 1"));
    }

    @ParameterizedTest
    @CsvSource({"1, 400, 300", "3, 400, 300", "6, 300, 400", "8, 300, 400"})
    void aPictureStandsAsTheCameraWasHeld(int orientation, int width, int height)
            throws IOException {
        var shrunk = shrunk(held(jpeg(clouds(400, 300)), orientation));
        assertThat(shrunk.width()).isEqualTo(width);
        assertThat(shrunk.height()).isEqualTo(height);
    }

    @Test
    void nothingOfTheOriginalsMetadataIsKept() throws IOException {
        var shrunk = shrunk(held(jpeg(clouds(400, 300)), 6));
        assertThat(new String(shrunk.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aLogoKeepsItsTransparentPlaces() throws IOException {
        var clear = new BufferedImage(2_000, 400, BufferedImage.TYPE_INT_ARGB);
        var logo = (Shrunk) PictureShrinker.logo(png(clear), 1_040);
        assertThat(logo.width()).isEqualTo(1_040);
        var shown = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
        assertThat(shown.getColorModel().hasAlpha()).isTrue();
        assertThat(shown.getRGB(5, 5) >>> 24).isZero();
    }

    private static Shrunk shrunk(byte[] original) {
        var outcome = PictureShrinker.shrink(original);
        assertThat(outcome).isInstanceOf(Shrunk.class);
        return (Shrunk) outcome;
    }

    /** An EXIF block with one entry, right after the start of the file. */
    private static byte[] held(byte[] jpeg, int orientation) {
        var exif =
                ByteBuffer.allocate(36)
                        .putShort((short) 0xFFE1)
                        .putShort((short) 34)
                        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) orientation);
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(exif.array());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    private static BufferedImage clouds(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                picture.setRGB(x, y, new Color(x * 255 / width, y * 255 / height, 90).getRGB());
            }
        }
        return picture;
    }

    private static BufferedImage noise(int width, int height) {
        var random = new Random(7);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    private static BufferedImage stripes(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, y / 20 % 2 == 0 ? 0x204060 : 0xF0F0E0);
            }
        }
        return picture;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        return Encoded.png(picture);
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        return Encoded.jpeg(picture, 0.95f);
    }
}
