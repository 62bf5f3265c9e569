package io.vitharness.data.agreement;

/**
 * What one rater gave to one thing.
 *
 * @param system whose answer it was; empty where the file does not tell
 * @param criterion what it was rated for; empty where the file knows only one
 * @param score a number, or a label such as {@code left}
 */
public record Rating(String item, String system, String rater, String criterion, String score) {}
