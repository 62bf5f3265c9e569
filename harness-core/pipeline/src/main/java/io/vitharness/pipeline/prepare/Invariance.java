package io.vitharness.pipeline.prepare;

import io.vitharness.spi.model.BatchModel;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Asks a model the same things again, beside others and in another order: its answers must not depend on that. */
public final class Invariance {

    private static final List<Integer> SIZES = List.of(1, 2, 3, 8);

    /**
     * What came of it.
     *
     * @param holds whether every answer stayed what it was
     * @param lines what was tried and how many answers stayed the same
     */
    public record Outcome(boolean holds, List<String> lines) {
        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    private final Model model;
    private final List<Request> requests;
    private final List<String> lines = new ArrayList<>();
    private boolean holds = true;

    private Invariance(Model model, List<Request> requests) {
        this.model = model;
        this.requests = List.copyOf(requests);
    }

    /** Puts an open model through the check. */
    public static Outcome check(Model model, List<Request> requests) throws ModelException, InterruptedException {
        return new Invariance(model, requests).check();
    }

    private Outcome check() throws ModelException, InterruptedException {
        List<String> alone = alone();
        compare("asked again", alone, alone());
        if (model instanceof BatchModel batching) {
            for (int size : SIZES) {
                if (size <= batching.batchSize()) {
                    compare("in batches of " + size, alone, together(batching, requests, size));
                }
            }
            List<Request> turned = new ArrayList<>(requests);
            Collections.reverse(turned);
            List<String> back = new ArrayList<>(together(batching, turned, batching.batchSize()));
            Collections.reverse(back);
            compare("in batches the other way round", alone, back);
        } else {
            lines.add("it takes no batches");
        }
        return new Outcome(holds, lines);
    }

    private List<String> alone() throws ModelException, InterruptedException {
        List<String> said = new ArrayList<>();
        for (Request request : requests) {
            said.add(model.answer(request).parts().toString());
        }
        return said;
    }

    private static List<String> together(BatchModel model, List<Request> requests, int size)
            throws ModelException, InterruptedException {
        List<String> said = new ArrayList<>();
        for (int from = 0; from < requests.size(); from += size) {
            for (Reply reply : model.answerAll(requests.subList(from, Math.min(requests.size(), from + size)))) {
                said.add(
                        reply instanceof Reply.Answered answered
                                ? answered.answer().parts().toString()
                                : "failed: " + ((Reply.Failed) reply).reason().getMessage());
            }
        }
        return said;
    }

    private void compare(String how, List<String> expected, List<String> found) {
        int same = 0;
        for (int i = 0; i < expected.size(); i++) {
            if (i < found.size() && expected.get(i).equals(found.get(i))) {
                same++;
            }
        }
        holds &= same == expected.size() && found.size() == expected.size();
        lines.add(how + ": " + same + " of " + expected.size() + " answers stayed the same");
    }
}
