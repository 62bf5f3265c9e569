package io.vitharness.data.published;

import io.vitharness.media.Size;

/** Lengths in pixels, each at least 1. */
final class Sizes {

    private Sizes() {}

    static int pixels(Settings settings, String key) {
        int pixels = settings.whole(key);
        if (pixels < 1) {
            throw settings.wrong(key, "at least 1");
        }
        return pixels;
    }

    static int pixels(Settings settings, String key, int otherwise) {
        return settings.has(key) ? pixels(settings, key) : otherwise;
    }

    /** Width and height, or one number for both as older files have it. */
    static Size size(Settings settings, String key) {
        if (settings.node(key).isNumber()) {
            return square(pixels(settings, key));
        }
        Settings size = settings.in(key);
        return new Size(pixels(size, "width"), pixels(size, "height"));
    }

    static Size square(int edge) {
        return new Size(edge, edge);
    }
}
