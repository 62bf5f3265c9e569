package io.vitharness.models.tensorflow;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Quadrant;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.spi.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Draws captions of shapes, such as {@code a red circle and a blue square}, in the place of TextBind's Stable Diffusion:
 * each named shape in a quarter of its own, in reading order; the same caption is always the same picture.
 */
final class ShapeRenderer implements Renderer {

    private static final Pattern SHAPE = Pattern.compile(
            Pair.ALL.stream().map(pair -> "\\b" + pair.words() + "\\b").collect(Collectors.joining("|")));

    @Override
    public Optional<Image> draw(String caption) {
        List<Pair> named = new ArrayList<>();
        for (Matcher shape = SHAPE.matcher(caption); shape.find(); ) {
            Pair.ALL.stream().filter(pair -> pair.words().equals(shape.group())).forEach(named::add);
        }
        List<Quadrant> quarters = List.of(Quadrant.values());
        if (named.isEmpty() || named.size() > quarters.size()) {
            return Optional.empty();
        }
        Draws draws = Draws.of(Purpose.TRAINING, caption.hashCode(), 0);
        return Optional.of(Painter.standard()
                .paint(SceneGenerator.arrange(named, quarters, draws))
                .png());
    }
}
