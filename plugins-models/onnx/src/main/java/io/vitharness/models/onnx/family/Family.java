package io.vitharness.models.onnx.family;

import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Set;

/**
 * A kind of published folder, such as LLaVA or DETR: which folders it takes, which graphs it needs, how it is opened.
 * New families are named in {@link Families}. Having one loads no engine.
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

    /** Loads the graphs; what was loaded before a failure is closed. */
    Model open(Opening opening) throws ModelException;
}
