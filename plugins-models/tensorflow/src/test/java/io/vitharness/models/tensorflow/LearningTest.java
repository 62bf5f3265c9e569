package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.scene.Purpose;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole training of {@code llava-tiny}; minutes. */
@Tag("long")
class LearningTest {

    private static final int QUESTIONS = 400;
    /** Three standard errors of a difference of two shares over so many questions, at their widest. */
    private static final double MARGIN = 3 * Math.sqrt(0.5 / QUESTIONS);

    @Test
    void aTrainedModelSeesMoreThanChanceAndMoreThanItsBlindSelf(@TempDir Path folder) throws Exception {
        TensorFlowConfig config = new TensorFlowConfig("llava", "tiny", Map.of());
        TensorFlowProvider provider = new TensorFlowProvider();
        TestWorkshop workshop = new TestWorkshop(folder);

        provider.train(config, workshop);

        try (TensorFlowModel model = (TensorFlowModel) provider.open(config, workshop)) {
            ShapeExam.Marks seeing = marks(model, false);
            ShapeExam.Marks blind = marks(model, true);
            assertThat(share(seeing.ranked()))
                    .isGreaterThan(share(blind.ranked()) + MARGIN)
                    .isGreaterThan(seeing.chance() / QUESTIONS + MARGIN);
            assertThat(share(seeing.circular())).isGreaterThan(share(blind.circular()) + MARGIN);
            assertThat(share(seeing.lettered())).isGreaterThan(share(blind.lettered()) + MARGIN);
        }
    }

    private static ShapeExam.Marks marks(TensorFlowModel model, boolean isBlind) throws Exception {
        return ShapeExam.sum(new ShapeExam(model, isBlind).marks(Purpose.MMBENCH, QUESTIONS));
    }

    private static double share(int right) {
        return (double) right / QUESTIONS;
    }
}
