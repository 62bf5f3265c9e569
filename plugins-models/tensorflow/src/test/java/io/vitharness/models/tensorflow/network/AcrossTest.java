package io.vitharness.models.tensorflow.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.part.Slopes;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.system.VisionPart.Stem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** What the queries of a picture see of the other pictures of their row. */
class AcrossTest {

    private static final VisionPart.Vit VIT = new VisionPart.Vit(Stem.PATCH, 8, 2, 8, 1, 2);
    private static final int WORDS = 11;
    private static final int PICTURES = 3;
    private static final int DIM = 8;
    private static final int QUERIES = 2;
    private static final int PER_PICTURE = QUERIES * DIM;
    /** Zero is zero, whatever its sign. */
    private static final Comparator<Float> NUMBERS = Comparator.comparingDouble(value -> value + 0.0);

    private static final int[] ANSWER = {6};
    private static final Row ROW = new Row(new int[] {3, 4, 5}, ANSWER, 1);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void queriesAcrossPicturesHaveTheSlopeOfTheirGradient(boolean readsWords) {
        Parts parts = parts(readsWords, true);
        Rows rows = Rows.of(List.of(ROW.missing(1), new Row(new int[] {7, 8}, ANSWER, 1).showing(1)), parts);
        Slopes.check((engine, tf) -> {
            var input = new RowInput(
                    tf.reshape(tf.constant(rows.words()), tf.array(2, rows.length())),
                    tf.constant(rows.prefix()),
                    tf.constant(rows.pictures()),
                    tf.constant(rows.positions()),
                    tf.constant(new float[2][4]));
            return new Network(parts, WORDS, engine).nextWord(Slopes.noise(tf, 2 * PICTURES * 16, 8), input);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherSecondPictureChangesTheFirstsQueriesOnlyAcross(boolean readsWords) {
        List<Row> rows = List.of(ROW);

        Parts apart = parts(readsWords, false);
        assertThat(of(0, adapted(apart, rows, 1))).containsExactly(of(0, adapted(apart, rows)));
        assertThat(of(1, adapted(apart, rows, 1))).isNotEqualTo(of(1, adapted(apart, rows)));

        Parts across = parts(readsWords, true);
        assertThat(of(0, adapted(across, rows, 1))).isNotEqualTo(of(0, adapted(across, rows)));
        assertThat(of(2, adapted(across, rows, 1))).isNotEqualTo(of(2, adapted(across, rows)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMissingPictureChangesNothingAndBecomesZeros(boolean readsWords) {
        Parts parts = parts(readsWords, true);
        List<Row> rows = List.of(ROW, ROW.showing(1).missing(1));
        float[] all = adapted(parts, rows);

        assertThat(adapted(parts, rows, 5)).containsExactly(all);
        assertThat(of(5, all)).usingElementComparator(NUMBERS).containsOnly(0);
        // whatever stands in the place of the missing picture's tokens is not seen either
        for (int other : new int[] {0, 1, 2}) {
            float[] changed = adapted(parts, rows, other);
            assertThat(of(3, changed)).containsExactly(of(3, all));
            assertThat(of(4, changed)).containsExactly(of(4, all));
        }
        assertThat(of(3, adapted(parts, rows, 4))).isNotEqualTo(of(3, all));
    }

    @Test
    void aMissingPictureIsNotAnEmptyOne() {
        Parts parts = parts(true, true);

        float[] missing = adapted(parts, List.of(ROW.missing(1)));
        float[] there = adapted(parts, List.of(ROW));

        assertThat(of(0, missing)).isNotEqualTo(of(0, there));
    }

    @Test
    void equalPicturesAreToldApartByTheirNumbers() {
        float[] all = adapted(parts(true, true), new float[PICTURES * 16 * 8], List.of(ROW));

        assertThat(of(1, all)).isNotEqualTo(of(0, all));
        assertThat(of(2, all)).isNotEqualTo(of(1, all));
    }

    @Test
    void anotherInstructionChangesTheQueriesOfEveryPicture() {
        Parts parts = parts(true, true);

        float[] one = adapted(parts, List.of(ROW));
        float[] other = adapted(parts, List.of(new Row(new int[] {3, 9, 5}, ANSWER, 1)));
        float[] answered = adapted(parts, List.of(new Row(new int[] {3, 4, 5}, new int[] {9}, 1)));

        for (int i = 0; i < PICTURES; i++) {
            assertThat(of(i, other)).isNotEqualTo(of(i, one));
        }
        assertThat(answered).containsExactly(one);
    }

    @Test
    void aRowIsAdaptedAsIfItWereAlone() {
        Parts parts = parts(true, true);
        Row longer = new Row(new int[] {8, 2, 1, 9, 4}, ANSWER, 1).showing(1);

        float[] alone = adapted(parts, List.of(ROW));
        float[] batch = adapted(parts, List.of(ROW, longer));

        for (int i = 0; i < alone.length; i++) {
            assertThat(batch[i]).isCloseTo(alone[i], within(1e-5f));
        }
    }

    /** The numbers of one picture's queries. */
    private static float[] of(int picture, float[] all) {
        return Arrays.copyOfRange(all, picture * PER_PICTURE, (picture + 1) * PER_PICTURE);
    }

    /** What becomes of the pictures of some rows, of which some pictures are others than else. */
    private static float[] adapted(Parts parts, List<Row> rows, int... others) {
        float[] features = drawn(5, 2 * PICTURES * 16 * 8);
        for (int other : others) {
            System.arraycopy(drawn(6, 16 * 8), 0, features, other * 16 * 8, 16 * 8);
        }
        return adapted(parts, features, rows);
    }

    private static float[] adapted(Parts parts, float[] features, List<Row> rows) {
        try (Engine engine = new Engine(1)) {
            var input = new Network(parts, WORDS, engine).rowInput();
            var place = engine.tf().placeholder(TFloat32.class);
            var part = (AdapterPart.Queries) parts.adapter();
            var adapted = new QueryAdapter(part, parts, WORDS, engine).adapt(place, input);
            engine.load(Weights.NONE, 3);
            var runner = engine.runner();
            List<Tensor> tensors = new ArrayList<>(input.feed(Rows.of(rows, parts), runner));
            TFloat32 seen = Engine.tensor(features, features.length / 8, 8);
            tensors.add(seen);
            try (var result = runner.feed(place, seen).fetch(adapted).run()) {
                return Engine.floats((TFloat32) result.get(0));
            } finally {
                tensors.forEach(Tensor::close);
            }
        }
    }

    private static float[] drawn(long seed, int count) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static Parts parts(boolean readsWords, boolean across) {
        return new Parts(
                VIT,
                new AdapterPart.Queries(QUERIES, DIM, 2, 2, 1, readsWords, across, true),
                new LanguagePart.Decoder(LanguagePart.Positions.RELATIVE, DIM, 2, 2, 40),
                Optional.empty(),
                PICTURES,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
