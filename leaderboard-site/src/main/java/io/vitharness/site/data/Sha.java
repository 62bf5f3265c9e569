package io.vitharness.site.data;

import io.vitharness.report.Sha256;

/** The first eight digits of a SHA-256: enough to tell two things apart on a page. */
public final class Sha {

    private Sha() {}

    public static String brief(String text) {
        return Sha256.of(text).substring(0, 8);
    }
}
