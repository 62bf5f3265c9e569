package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.train.TeacherExam;
import io.vitharness.models.tensorflow.train.TeacherExam.Marks;
import io.vitharness.models.tensorflow.train.TeacherExam.Sight;
import io.vitharness.spi.model.BatchModel;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole training of systems that look at films and clouds, or read words beside pictures, asked about drawings of the
 * synthetic sets; minutes each.
 */
@Tag("long")
class OtherSystemsTest {

    private static final int QUESTIONS = 500;

    @ParameterizedTest
    @CsvSource({
        "video-vit, 0.25",
        "video-vit-divided, 0.25",
        "video-vit-mean, 0.25",
        "pointnet, 0.25",
        "point-bert, 0.25",
        "routed, 0.4"
    })
    void aTrainedSystemKnowsMoreThanChanceAndMoreThanItsBlindSelf(String system, double chance, @TempDir Path folder)
            throws Exception {
        TensorFlowConfig config = new TensorFlowConfig(system, "tiny", Map.of());
        TensorFlowProvider provider = new TensorFlowProvider();
        TestWorkshop workshop = new TestWorkshop(folder);

        provider.train(config, workshop);

        try (BatchModel model = (BatchModel) provider.open(config, workshop)) {
            TeacherExam exam = new TeacherExam(config.resolved());
            Marks seeing = exam.marks(model, QUESTIONS, Sight.WHOLE).get("all");
            Marks blind = exam.marks(model, QUESTIONS, Sight.BLIND).get("all");
            assertThat(seeing.share())
                    .isGreaterThan(chance + seeing.margin())
                    .isGreaterThan(blind.share() + Math.sqrt(2) * seeing.margin());
        }
    }
}
