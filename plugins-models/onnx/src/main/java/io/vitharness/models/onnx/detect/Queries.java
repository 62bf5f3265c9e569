package io.vitharness.models.onnx.detect;

import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an open-vocabulary detector looks for: the suite's own queries, or what the prompt names. A colon in the prompt
 * opens the list of names and a full stop ends it; without a colon the whole text is the list. Names are parted by commas,
 * semicolons, full stops or line feeds.
 */
final class Queries {

    private final List<String> fixed;

    Queries(List<String> fixed) {
        this.fixed = List.copyOf(fixed);
    }

    /** At least one name, none twice, in their order. */
    List<String> of(String prompt) throws ModelException {
        if (!fixed.isEmpty()) {
            return fixed;
        }
        int colon = prompt.indexOf(':');
        int stop = prompt.indexOf(". ", colon + 1);
        String list = colon < 0 ? prompt : prompt.substring(colon + 1, stop < 0 ? prompt.length() : stop);
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(list.split("[,;\\n]|\\.(?=\\s|$)", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        if (names.isEmpty()) {
            throw ModelException.permanent(
                    "the prompt names nothing to look for; wanted names between commas, or 'detector: { queries: [..] }'");
        }
        return List.copyOf(names);
    }
}
