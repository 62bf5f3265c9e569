package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.scene.Forgery;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.models.tensorflow.answer.Trained;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.spi.Image;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole training of FakeShield's classifier, asked about pictures that it never saw; half a minute. */
@Tag("long")
class KindsOfTamperingTest {

    private static final int SAMPLES = 1000;
    private static final double CHANCE = 1.0 / Forgery.Kind.values().length;

    @TempDir
    private Path folder;

    @Test
    void everyKindIsKnownMoreOftenThanByChance() throws Exception {
        TensorFlowConfig config = new TensorFlowConfig("fakeshield", "tiny", Map.of("vision", 1, "segment", 1));
        TestWorkshop workshop = new TestWorkshop(folder.resolve("checkpoint"));
        new TensorFlowProvider().train(config, workshop);
        Checkpoint checkpoint = new Checkpoint(workshop.checkpoint());
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.TAMPERING, SAMPLES, 99), set);

        Map<Forgery.Kind, Double> shares = new EnumMap<>(Forgery.Kind.class);
        try (Trained network =
                new Trained(config.resolved(), new Vocabulary(checkpoint.words()), checkpoint.weights())) {
            for (Forgery.Kind kind : Forgery.Kind.values()) {
                shares.put(kind, share(network, set.resolve("images").resolve(kind.id()), kind));
            }
        }

        double margin = 3 * Math.sqrt(0.25 / (SAMPLES / 6.0));
        assertThat(shares.values()).as("%s", shares).allMatch(share -> share > CHANCE + margin);
    }

    private static double share(Trained network, Path pictures, Forgery.Kind kind) throws Exception {
        PictureReader reader = new PictureReader(network.system().parts().vit().image());
        int right = 0;
        try (Stream<Path> files = Files.list(pictures)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                float[] pixels = reader.read(Image.of(Files.readAllBytes(file)));
                right += network.kind(pixels) == kind.label() ? 1 : 0;
            }
            return (double) right / all.size();
        }
    }
}
