package io.vitharness.models.tensorflow.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Slopes;
import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.LanguagePart.Positions;
import io.vitharness.models.tensorflow.system.MaskPart;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** What adapters and dense labels take from encoders with a class token; two pictures of four cells. */
class ClassTokenVitTest {

    private static final int DIM = 8;
    private static final int CELLS = 4;
    private static final LanguagePart DECODER = new LanguagePart.Decoder(Positions.LEARNED, DIM, 1, 2, 32);

    @Test
    void clipGivesItsCellsBeforeTheLastBlockAndNamesThemAfterIt() {
        var clip = new VisionPart.Vit(new VisionPart.Clip(), 8, 4, DIM, 2, 2);
        String last = "vision.encoder.layers.1.mlp.fc2.bias";
        String taken = "vision.encoder.layers.0.mlp.fc2.bias";

        float[] tokens = read(clip, Seen.TOKENS);
        float[] cells = read(clip, Seen.CELLS);

        assertThat(tokens).hasSize(2 * CELLS * DIM).hasSameSizeAs(cells).isNotEqualTo(cells);
        assertThat(read(clip, Seen.TOKENS, moved(last))).containsExactly(tokens);
        assertThat(read(clip, Seen.CELLS, moved(last))).isNotEqualTo(cells);
        assertThat(read(clip, Seen.TOKENS, moved(taken))).isNotEqualTo(tokens);
    }

    private static Weights moved(String name) {
        float[] values = {1, 2, 3, 4, 5, 6, 7, 8};
        return new Weights(new TreeMap<>(Map.of(name, new Tensor(List.of((long) DIM), values))));
    }

    @Test
    void evaGivesItsClassTokenBeforeItsCellsWhereItIsKept() {
        float[] kept = read(eva(true), Seen.TOKENS);
        float[] dropped = read(eva(false), Seen.TOKENS);
        int picture = (1 + CELLS) * DIM;

        assertThat(kept).hasSize(2 * picture);
        assertThat(dropped).hasSize(2 * CELLS * DIM).containsExactly(read(eva(true), Seen.CELLS));
        assertThat(Arrays.copyOfRange(kept, DIM, picture)).containsExactly(Arrays.copyOf(dropped, CELLS * DIM));
        assertThat(Arrays.copyOfRange(kept, picture + DIM, 2 * picture))
                .containsExactly(Arrays.copyOfRange(dropped, CELLS * DIM, 2 * CELLS * DIM));
    }

    @Test
    void aClassTokenIsNoCellOfAGrid() {
        Optional<MaskPart> mask = Optional.of(new MaskPart.DotProduct(4));

        assertThatThrownBy(() -> new Parts(eva(true), new AdapterPart.Convolution(), DECODER))
                .hasMessage("'stride' joins cells, so vision needs 'class-token: false'");
        assertThatThrownBy(() -> new Parts(eva(true), new AdapterPart.Mlp(1), DECODER, mask))
                .hasMessage("parts 'mask' and 'region' look at cells, so vision needs 'class-token: false'");
        assertThat(new Parts(eva(false), new AdapterPart.Mlp(2), DECODER, mask).tokensPerPicture())
                .isEqualTo(1);
        assertThat(new Parts(eva(true), new AdapterPart.Mlp(1), DECODER).tokensPerPicture())
                .isEqualTo(1 + CELLS);
    }

    private enum Seen {
        TOKENS,
        CELLS
    }

    private static VisionPart.Vit eva(boolean keepsClass) {
        return new VisionPart.Vit(new VisionPart.Eva(keepsClass), 8, 4, DIM, 2, 2);
    }

    private static float[] read(VisionPart.Vit vision, Seen which) {
        return read(vision, which, Weights.NONE);
    }

    private static float[] read(VisionPart.Vit vision, Seen which, Weights weights) {
        try (Engine engine = new Engine(1)) {
            var pixels = Slopes.noise(engine.tf(), 2, 8, 8, 3);
            Parts parts = new Parts(vision, new AdapterPart.Linear(), DECODER);
            Network.Seen seen = new Network(parts, 5, engine).seen(pixels);
            Operand<TFloat32> asked = which == Seen.TOKENS ? seen.tokens() : seen.cells();
            engine.load(weights, 3);
            try (var result = engine.runner().fetch(asked).run()) {
                return Engine.floats((TFloat32) result.get(0));
            }
        }
    }
}
