package io.vitharness.models.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.baselines.BaselinesConfig.Kind;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.ModelContract;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WholePictureTest extends ModelContract<BaselinesConfig> {

    private static final String GIF_OF_3_BY_2 =
            "474946383961" + "0300" + "0200" + "800000" + "000000ffffff" + "2c00000000030002000002038c0f05003b";

    @Override
    protected ModelProvider<BaselinesConfig> provider() {
        return new BaselinesProvider();
    }

    @Override
    protected BaselinesConfig config() {
        return new BaselinesConfig(Kind.WHOLE_PICTURE, "person", List.of());
    }

    @Test
    void everyClassFillsThePictureTheFirstMostSurely() throws Exception {
        var config = new BaselinesConfig(Kind.WHOLE_PICTURE, "A", List.of("person", "car"));
        var picture = new Part.Picture(Image.of(HexFormat.of().parseHex(GIF_OF_3_BY_2)));
        try (var model = new BaselinesProvider().open(config, new TestWorkshop(Path.of(".")))) {
            var answer = model.answer(new Request(Prompt.of(picture), Decoding.greedy(8)));

            assertThat(model.capabilities().gives()).contains(Medium.REGION);
            assertThat(answer.parts())
                    .containsExactly(
                            new Part.Region(0, new Shape.Box(0, 0, 3, 2), "person", OptionalDouble.of(1)),
                            new Part.Region(0, new Shape.Box(0, 0, 3, 2), "car", OptionalDouble.of(.5)));
        }
    }
}
