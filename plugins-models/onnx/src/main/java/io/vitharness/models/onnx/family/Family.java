package io.vitharness.models.onnx.family;

import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A kind of published folder, such as LLaVA or DETR: which folders it takes, which graphs it needs, how it is opened.
 * New families are named in {@code Families}. Having one loads no engine.
 */
public interface Family {

    /** The values of {@code model_type} in config.json that it takes. */
    Set<String> modelTypes();

    /** In plain words what such a folder is, for {@code doctor model}. */
    String summary();

    /** The names of the graphs that it runs, without variant and ending. */
    List<String> sessions(ModelFolder folder) throws ModelException;

    /** The files besides config.json and the graphs that it cannot do without. */
    List<String> files();

    /** Whether a graph that no config.json describes is one of this family, by its inputs and outputs. */
    default boolean knows(OnnxHeader header) {
        return false;
    }

    /** Says what of a graph's inputs and outputs does not fit this family or the folder; by default nothing is known. */
    default void check(ModelFolder folder, Path file, OnnxHeader header) throws ModelException {}

    /** Loads the graphs; what was loaded before a failure is closed. */
    Model open(Opening opening) throws ModelException;
}
