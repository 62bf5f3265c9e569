package io.vitharness.models.onnx.decode;

import io.vitharness.spi.Decoding;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One answer that is to be written.
 *
 * @param seen the prompt's tokens, as far as rules look at them
 * @param ends tokens that end the answer and do not belong to it
 * @param seed of chance
 * @param text what some tokens say, for stop texts
 */
public record Task(
        List<Long> seen, Set<Long> ends, Rules rules, Decoding decoding, long seed, Function<List<Long>, String> text) {

    public Task {
        seen = List.copyOf(seen);
        ends = Set.copyOf(ends);
    }

    /** Whether a stop text stands in what was written. */
    boolean isStopped(List<Long> written) {
        if (decoding.stop().isEmpty()) {
            return false;
        }
        String said = text.apply(written);
        return decoding.stop().stream().anyMatch(said::contains);
    }
}
