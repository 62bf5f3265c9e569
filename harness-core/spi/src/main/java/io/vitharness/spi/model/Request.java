package io.vitharness.spi.model;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Prompt;

/** One thing a model is asked; nothing in it says which benchmark asks. */
public record Request(Prompt prompt, Decoding decoding) {}
