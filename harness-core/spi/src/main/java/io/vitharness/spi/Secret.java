package io.vitharness.spi;

/** A key or a password; comes only from {@code ${env:NAME}}, and prints as {@code ***} wherever it goes. */
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The real value, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
