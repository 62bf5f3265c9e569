package io.vitharness.spi.model;

import io.vitharness.spi.Part;
import java.util.List;

/** A model that turns a picture or a text into a vector, so that two of them can be compared. */
public interface EmbeddingModel extends Model {

    /** The vector of one picture or text, always of the same length, not necessarily of length 1. */
    List<Double> embedding(Part part) throws ModelException, InterruptedException;
}
