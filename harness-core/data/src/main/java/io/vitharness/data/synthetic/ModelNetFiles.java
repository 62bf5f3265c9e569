package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Solid;
import io.vitharness.data.scene.SolidClouds;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Clouds of points in the layout of {@code modelnet40_normal_resampled}: two lists, and {@code <class>/<id>.txt} with {@code
 * x,y,z,nx,ny,nz} in every line. Every solid comes equally often.
 */
final class ModelNetFiles implements SetWriter {

    static final String NAMES = "modelnet40_shape_names.txt";
    static final String LIST = "modelnet40_test.txt";

    private static final int POINTS = 256;
    private static final List<Solid> SOLIDS = List.of(Solid.values());

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        SolidClouds clouds = new SolidClouds(Purpose.MMBENCH, set.seed());
        for (Solid solid : SOLIDS) {
            Files.createDirectory(folder.resolve(solid.word()));
        }
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= set.samples(); number++) {
            Solid solid = SOLIDS.get((number - 1) % SOLIDS.size());
            String id = String.format(Locale.ROOT, "%s_%06d", solid.word(), number);
            ids.add(id);
            Files.writeString(
                    folder.resolve(solid.word()).resolve(id + ".txt"), lines(clouds.points(number, solid, POINTS)));
        }
        Files.writeString(folder.resolve(LIST), String.join("\n", ids) + "\n");
        Files.writeString(
                folder.resolve(NAMES),
                Stream.of(Solid.values()).map(Solid::word).sorted().collect(Collectors.joining("\n", "", "\n")));
    }

    private static String lines(float[] points) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            lines.append(BigDecimal.valueOf(Math.round(points[i] * 1e6), 6).toPlainString())
                    .append((i + 1) % SolidClouds.NUMBERS == 0 ? '\n' : ',');
        }
        return lines.toString();
    }
}
