package io.vitharness.spi.model;

import java.util.List;

/** A model that answers several requests at once faster than one after the other. */
public interface BatchModel extends Model {

    /** The greatest useful number of requests per call; at least 1. */
    int batchSize();

    /** One reply per request, in the order of the requests; what is said for one request must not depend on the others. */
    List<Reply> answerAll(List<Request> requests) throws ModelException, InterruptedException;
}
