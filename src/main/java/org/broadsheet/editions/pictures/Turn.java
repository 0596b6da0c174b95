package org.broadsheet.editions.pictures;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as its JPEG says (EXIF 2.32, 4.6.4.A, tag 0x0112): 1 upright, 3 on its
 * head, 6 and 8 on a side. Mirrored ones (2, 4, 5, 7) come from no camera and are left.
 */
record Turn(int orientation) {
    private static final Turn NONE = new Turn(1);
    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;

    static Turn of(byte[] file) {
        if (file.length < 4 || (file[0] & 0xFF) != 0xFF || (file[1] & 0xFF) != 0xD8) {
            return NONE;
        }
        try {
            return find(ByteBuffer.wrap(file).position(2));
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return NONE;
        }
    }

    BufferedImage upright(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turn = new AffineTransform();
        switch (orientation) {
            case 3 -> turn.rotate(Math.PI, width / 2.0, height / 2.0);
            case 6 -> {
                turn.translate(height, 0);
                turn.quadrantRotate(1);
            }
            case 8 -> {
                turn.translate(0, width);
                turn.quadrantRotate(3);
            }
            default -> {
                return picture;
            }
        }
        var sideways = orientation != 3;
        var to =
                new BufferedImage(
                        sideways ? height : width,
                        sideways ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(picture, 0, 0, null);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(plain, to);
    }

    private static Turn find(ByteBuffer file) {
        while (file.remaining() > 4) {
            var marker = file.getShort() & 0xFF;
            var length = file.getShort() & 0xFFFF;
            if (marker == START_OF_SCAN) {
                return NONE;
            }
            if (marker == APP1 && file.getInt(file.position()) == 0x45786966) { // "Exif"
                return inTiff(file.slice(file.position() + 6, length - 8));
            }
            file.position(file.position() + length - 2);
        }
        return NONE;
    }

    private static Turn inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return new Turn(tiff.getShort(entry + 8));
            }
        }
        return NONE;
    }
}
