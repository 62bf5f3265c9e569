package io.vitharness.site;

import java.nio.file.Path;

/** A site that was written: its first page, how many runs it shows and how many files it has. */
public record Site(Path index, int runs, int files) {}
