package io.vitharness.spi.benchmark;

/** One offered answer: its label, usually a letter, and its text. */
public record Choice(String label, String text) {}
