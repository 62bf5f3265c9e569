package io.vitharness.benchmarks.referring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.benchmarks.referring.PolygonPainter.Corner;
import io.vitharness.media.Size;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolygonPainterTest {

    /** 60 polygons inside their picture and 60 that leave it, of 1 to 9 corners, as OpenCV 4.8.0 paints them. */
    static List<String> polygons() throws IOException {
        try (InputStream in =
                        Objects.requireNonNull(PolygonPainterTest.class.getResourceAsStream("opencv-polygons.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("polygons")
    void everyPixelIsThatOfOpenCv(String line) {
        String[] parts = line.split(";", -1);
        String[] sides = parts[0].split(" ", -1);
        Size size = new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        List<Corner> corners = new ArrayList<>();
        for (String corner : parts[1].split(" ", -1)) {
            String[] xy = corner.split(",", -1);
            corners.add(new Corner(Long.parseLong(xy[0]), Long.parseLong(xy[1])));
        }

        BitSet pixels = PolygonPainter.pixels(size, corners);

        assertThat(pixels.cardinality()).isEqualTo(Integer.parseInt(parts[2]));
        assertThat(checksum(size, pixels::get)).isEqualTo(parts[3]);
    }

    /** CRC-32 of the pixels as bytes of 0 and 1, row by row. */
    static String checksum(Size size, IntPredicate pixels) {
        CRC32 checksum = new CRC32();
        for (int pixel = 0; pixel < size.pixels(); pixel++) {
            checksum.update(pixels.test(pixel) ? 1 : 0);
        }
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}
