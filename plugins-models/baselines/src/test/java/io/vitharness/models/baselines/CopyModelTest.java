package io.vitharness.models.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.baselines.BaselinesConfig.Kind;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyModelTest {

    private final Model model = new BaselinesProvider()
            .open(new BaselinesConfig(Kind.COPY_INPUT, "nothing", List.of()), new TestWorkshop(Path.of(".")));

    @Test
    void lastPictureIsGivenBackUnchanged() throws Exception {
        var first = new Part.Picture(Pictures.square(1));
        var last = new Part.Picture(Pictures.square(2));

        assertThat(model.answer(request(first, new Part.Text("add a dog"), last))
                        .parts())
                .containsExactly(last);
    }

    @Test
    void withoutAPictureTheTextIsSaid() throws Exception {
        assertThat(model.answer(request(new Part.Text("add a dog"))).text()).isEqualTo("nothing");
    }

    @Test
    void picturesAreAmongWhatItGives() {
        assertThat(model.capabilities().gives()).contains(Medium.PICTURE);
    }

    private static Request request(Part... parts) {
        return new Request(Prompt.of(parts), Decoding.greedy(8));
    }
}
