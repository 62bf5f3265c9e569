package io.vitharness.pipeline.suite;

/** Something in a YAML text after which nothing more can be read. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient YamlNode.Place place;

    Unreadable(YamlNode.Place place, String text) {
        super(text);
        this.place = place;
    }

    YamlNode.Place place() {
        return place;
    }
}
