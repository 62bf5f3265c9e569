package io.vitharness.media;

import java.util.OptionalInt;

/**
 * What the markers of a JPEG file (ITU-T T.81) say before the first scan: size, components and how colours are stored.
 *
 * @param adobeTransform 0 as stored, 1 YCbCr, 2 YCCK; absent without an Adobe marker
 * @param hasRgbIds whether the three components are called R, G, B
 */
record JpegHeader(Header header, int components, boolean hasJfif, OptionalInt adobeTransform, boolean hasRgbIds) {

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP_0 = 0xe0;
    private static final int APP_1 = 0xe1;
    private static final int APP_14 = 0xee;

    static JpegHeader read(byte[] bytes) throws PictureException {
        ByteView view = ByteView.bigEndian(bytes);
        Found found = new Found();
        long at = 2;
        while (!found.hasFrame()) {
            if (view.u8(at) != 0xff) {
                throw new PictureException(
                        "damaged JPEG: byte " + at + " should begin a marker, 255, but is " + view.u8(at));
            }
            int marker = view.u8(at + 1);
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                throw new PictureException("damaged JPEG: its picture begins, or ends, before its size is told");
            }
            // 0xff may be repeated before a marker; 0x01 and 0xd0 to 0xd7 stand alone
            boolean isAlone = marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
            if (!isAlone) {
                found.segment(marker, view.from(at + 4));
            }
            at += marker == 0xff ? 1 : isAlone ? 2 : 2L + view.u16(at + 2);
        }
        return found.header();
    }

    /** What has been read so far. */
    private static final class Found {
        private boolean hasJfif;
        private boolean hasFrame;
        private boolean hasRgbIds;
        private int components;
        private int width;
        private int height;
        private OptionalInt adobeTransform = OptionalInt.empty();
        private Orientation orientation = Orientation.UPRIGHT;

        boolean hasFrame() {
            return hasFrame;
        }

        void segment(int marker, ByteView body) throws PictureException {
            if (isFrame(marker)) {
                frame(body);
            } else if (marker == APP_0 && body.hasText(0, "JFIF\0")) {
                hasJfif = true;
            } else if (marker == APP_1 && body.hasText(0, "Exif\0\0")) {
                orientation = TiffDirectory.orientation(body.from(6));
            } else if (marker == APP_14 && body.hasText(0, "Adobe")) {
                adobeTransform = OptionalInt.of(body.u8(11));
            }
        }

        private void frame(ByteView body) throws PictureException {
            hasFrame = true;
            height = body.u16(1);
            width = body.u16(3);
            components = body.u8(5);
            hasRgbIds = components == 3 && body.u8(6) == 'R' && body.u8(9) == 'G' && body.u8(12) == 'B';
        }

        /** SOF0 to SOF15 without DHT, JPG and DAC, which stand among them. */
        private static boolean isFrame(int marker) {
            return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        }

        JpegHeader header() {
            return new JpegHeader(
                    Header.of(width, height, orientation), components, hasJfif, adobeTransform, hasRgbIds);
        }
    }
}
