package io.vitharness.pipeline.suite;

/** One mistake in a suite, with its place; prints as {@code file:line:column: text}. */
public record Problem(String file, YamlNode.Place place, String text) {

    @Override
    public String toString() {
        return file + ":" + place.line() + ":" + place.column() + ": " + text;
    }
}
