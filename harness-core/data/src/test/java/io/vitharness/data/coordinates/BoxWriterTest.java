package io.vitharness.data.coordinates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.media.Size;
import io.vitharness.spi.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BoxWriterTest {

    private static final Size PICTURE = new Size(640, 480);
    private static final Shape.Box BOX = new Shape.Box(64, 120, 320, 360);

    static List<String> conventions() {
        return BoxWriter.ids();
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void whatIsWrittenIsReadBackByTheReaderOfTheConvention(String id) {
        Places read = Conventions.reader(id).read(BoxWriter.of(id).write(BOX, PICTURE), List.of(PICTURE));

        assertThat(read.regions()).hasSize(1);
        Shape.Box box = (Shape.Box) read.regions().get(0).shape();
        assertThat(box.left()).isEqualTo(BOX.left(), offset(.5));
        assertThat(box.top()).isEqualTo(BOX.top(), offset(.5));
        assertThat(box.right()).isEqualTo(BOX.right(), offset(.5));
        assertThat(box.bottom()).isEqualTo(BOX.bottom(), offset(.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit | [0.100,0.250,0.500,0.750]",
                "unit-square | [0.100,0.313,0.500,0.688]",
                "asmv2-1000 | <box>[[100, 313, 500, 688]]</box>",
                "qwen-vl-1000 | <box>(100,250),(500,750)</box>",
                "pixels | [64,120,320,360]"
            })
    void boxesLookAsTheConventionSays(String id, String text) {
        assertThat(BoxWriter.of(id).write(BOX, PICTURE)).isEqualTo(text);
    }

    @Test
    void cornersAreBroughtInside() {
        assertThat(BoxWriter.of("pixels").write(new Shape.Box(-3, 0, 700, 480), PICTURE))
                .isEqualTo("[0,0,640,480]");
    }

    @Test
    void anUnknownConventionListsTheKnown() {
        assertThatThrownBy(() -> BoxWriter.of("florence-2"))
                .hasMessageStartingWith("no convention 'florence-2' in which boxes can be written; known are unit, ");
    }
}
