package io.vitharness.models.tensorflow;

import io.vitharness.data.files.DataDigest;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.store.Devices;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.spi.model.ModelCard;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tensorflow.TensorFlow;

/** Writes the card of a trained system. */
final class Cards {

    private Cards() {}

    static ModelCard card(SystemConfig system, Checkpoint checkpoint, Placement placement) throws IOException {
        Checkpoint.Size size = checkpoint.size();
        Map<String, String> details = new TreeMap<>(Map.of(
                "preset", system.preset(),
                "threads", Integer.toString(system.threads()),
                "training steps", Integer.toString(system.steps()),
                "trained by stage", words(size.byStage()),
                "vocabulary", checkpoint.words().size() + " words",
                "weights", "sha256:" + checkpoint.weightsHash()));
        placement.because().ifPresent(why -> details.put("device wanted", "auto, but " + why));
        checkpoint.routing().forEach((about, shares) -> details.put("routing of questions about " + about, shares));
        new Devices(checkpoint.folder()).words().ifPresent(devices -> details.put("trained on", devices));
        return new ModelCard(
                system.system(),
                "tensorflow",
                Optional.of(TensorFlow.version()),
                "trained sha256:" + identity(system, checkpoint) + placement.mark(),
                OptionalLong.of(size.parameters()),
                OptionalLong.of(size.trainable()),
                placement.words(),
                details);
    }

    private static String words(Map<String, Long> byStage) {
        return byStage.entrySet().stream()
                .map(stage -> String.format(Locale.ROOT, "%s %,d", stage.getKey(), stage.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** All that decides answers: weights, what their numbers stand for, how long an answer may become, and the engine. */
    private static String identity(SystemConfig system, Checkpoint checkpoint) throws IOException {
        return new DataDigest()
                .add(checkpoint.weightsHash())
                .add(checkpoint.words().toString())
                .add(Integer.toString(system.maxTokens()))
                .add(checkpoint.recipe())
                .add(TensorFlow.version())
                .hex();
    }
}
