package io.vitharness.spi;

/** The version of this interface; a plugin jar names the one it was built against as {@code Harness-Spi-Version} in its manifest. */
public final class Spi {

    /** Raised when a plugin built against the previous number may no longer work. */
    public static final int VERSION = 1;

    private Spi() {}
}
