package io.vitharness.benchmarks.referring;

import io.vitharness.media.Size;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;

/** Makes the target of an expression when it is asked for. */
interface AnswerKey {

    /**
     * What the expression refers to.
     *
     * @param picture how large its picture is as stored
     * @throws io.vitharness.spi.benchmark.DataException where the annotation is broken or of another picture
     */
    Target target(Size picture) throws IOException;
}
