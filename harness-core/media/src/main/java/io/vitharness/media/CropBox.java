package io.vitharness.media;

/**
 * The part of a picture that a resize looks at, in pixels from the top left corner; edges may lie between pixels.
 * Single precision, as Pillow's {@code box}.
 */
public record CropBox(float left, float top, float right, float bottom) {

    /** @throws IllegalArgumentException when it is empty, starts outside the picture or is not finite */
    public CropBox {
        // written so that a NaN fails
        if (!(left >= 0 && top >= 0 && left < right && top < bottom)) {
            throw new IllegalArgumentException("a crop box must have 0 <= left < right and 0 <= top < bottom but is ("
                    + left + ", " + top + ", " + right + ", " + bottom + ")");
        }
    }

    static CropBox whole(Size size) {
        return new CropBox(0, 0, size.width(), size.height());
    }

    Span horizontal() {
        return new Span(left, right);
    }

    Span vertical() {
        return new Span(top, bottom);
    }
}
