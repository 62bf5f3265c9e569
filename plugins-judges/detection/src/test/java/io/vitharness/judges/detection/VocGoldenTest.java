package io.vitharness.judges.detection;

import static io.vitharness.judges.detection.Bench.place;
import static io.vitharness.judges.detection.Bench.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The published figures of Padilla's first test case; its boxes name first pixel and distance to the last one. */
class VocGoldenTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.3", "0.5", "0.75"})
    void averagePrecisionIsAsPublished(String overlap) throws IOException {
        Path folder = SharedData.folder("voc-ap");
        JsonNode wanted = CocoFiles.read(folder.resolve("expected.json")).get("test_case_1");
        var bench = new Bench(Configs.voc(Double.parseDouble(overlap)), "object");
        for (Path file : files(folder.resolve("test_case_1/gts"))) {
            String name = file.getFileName().toString();
            bench.picture(
                    name,
                    places(file),
                    regions(folder.resolve("test_case_1/dets").resolve(name)));
        }

        assertThat(bench.figure("mAP at 11 points").orElseThrow())
                .isCloseTo(wanted.get("eleven_point").get(overlap).asDouble(), within(1e-10));
        assertThat(bench.figure("mAP").orElseThrow())
                .isCloseTo(wanted.get("every_point").get(overlap).asDouble(), within(1e-10));
    }

    private static List<Target.Place> places(Path file) throws IOException {
        List<Target.Place> places = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            double[] n = numbers(line);
            places.add(place("object", n[0], n[1], n[2] + 1, n[3] + 1));
        }
        return places;
    }

    private static Part.Region[] regions(Path file) throws IOException {
        List<Part.Region> regions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            double[] n = numbers(line);
            regions.add(said("object", n[0], n[1], n[2], n[3] + 1, n[4] + 1));
        }
        return regions.toArray(Part.Region[]::new);
    }

    private static double[] numbers(String line) {
        return Stream.of(line.strip().split(" ", -1))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
