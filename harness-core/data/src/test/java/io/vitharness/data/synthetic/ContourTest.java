package io.vitharness.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneObject;
import io.vitharness.media.Size;
import io.vitharness.media.mask.MaskException;
import io.vitharness.media.mask.Polygon;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContourTest {

    private static final Size SIZE = new Size(ReferredScenes.SIDE, ReferredScenes.SIDE);

    @Test
    void edgesFilledAsCocoDoesAreTheVeryPixels() throws MaskException {
        for (SceneObject object : objects()) {
            double[] corners = ReferredScenes.contour(object).edges().stream()
                    .mapToDouble(Integer::doubleValue)
                    .toArray();

            assertThat(Polygon.of(corners).fill(SIZE)).isEqualTo(ReferredScenes.mask(object));
        }
    }

    @Test
    void middlesNeverLeaveTheShapeAndMoveUprightOnly() {
        for (SceneObject object : objects()) {
            List<List<Integer>> corners = ReferredScenes.contour(object).middles();
            for (int i = 0; i < corners.size(); i++) {
                List<Integer> from = corners.get(i);
                List<Integer> to = corners.get((i + 1) % corners.size());
                assertThat(ReferredScenes.pixels(object).get(from.get(1) * ReferredScenes.SIDE + from.get(0)))
                        .isTrue();
                assertThat(from.get(0).equals(to.get(0)) || from.get(1).equals(to.get(1)))
                        .isTrue();
            }
        }
    }

    private static List<SceneObject> objects() {
        ReferredScenes scenes = new ReferredScenes(3, 99L << 40);
        return IntStream.range(0, 40)
                .mapToObj(number -> ReferredScenes.scene(scenes.draws(number)))
                .map(Scene::objects)
                .flatMap(List::stream)
                .toList();
    }
}
