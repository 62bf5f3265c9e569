package io.vitharness.site.page;

/** A name and the file it leads to, relative to the page. */
public record Link(String text, String href) {}
