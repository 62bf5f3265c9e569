package io.vitharness.models.onnx.detect;

import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.header.Declared;
import io.vitharness.models.onnx.header.Dimension;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of a detector in their order.
 *
 * @param source where they stand, for messages
 */
record Names(List<String> list, String source) {

    Names {
        list = List.copyOf(list);
    }

    /** Of the file that the suite names, else of {@code id2label} in config.json. */
    static Names of(ModelFolder folder, Optional<String> file) throws ModelException {
        return file.isPresent() ? new Names(folder.lines(file.get()), file.get()) : ofConfig(folder);
    }

    private static Names ofConfig(ModelFolder folder) throws ModelException {
        Map<String, String> labels = folder.config().texts("id2label");
        int count = labels.size();
        if (count == 0) {
            throw ModelException.gone(
                    "config.json has no 'id2label' with the names of the classes; name a file with one"
                            + " class a line as 'detector: { labels: .. }'");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String number = Integer.toString(i);
            names.add(Optional.ofNullable(labels.get(number))
                    .orElseThrow(() -> ModelException.gone("config.json: 'id2label' has " + count
                            + " classes but none is numbered " + number + "; wanted 0 to " + (count - 1))));
        }
        return new Names(names, "config.json: id2label");
    }

    /**
     * Refuses names that do not fit a graph.
     *
     * @param wanted how many classes the graph has
     */
    void mustBe(int wanted, String graph) throws ModelException {
        if (list.size() != wanted) {
            throw ModelException.gone(
                    graph + " tells " + wanted + " classes apart, but " + source + " names " + list.size());
        }
    }

    /** The same by what the graph declares, where it declares it; {@code besides} numbers are of no class. */
    void mustFit(Declared output, int besides, String graph) throws ModelException {
        if (!output.shape().isEmpty()
                && output.shape().get(output.shape().size() - 1) instanceof Dimension.Fixed last) {
            mustBe(Math.toIntExact(last.length()) - besides, graph);
        }
    }
}
