package io.vitharness.benchmarks.coco;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PASCAL VOC's results: a folder with one file per class, {@code comp4_det_test_car.txt}, of lines
 * {@code <picture> <confidence> <xmin> <ymin> <xmax> <ymax>}, pixels counted from 1.
 */
final class VocResults {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+_det_[A-Za-z0-9-]+_(.+)\\.txt");
    private static final int COLUMNS = 6;

    private VocResults() {}

    static Optional<Map<String, List<Part>>> read(Path folder, Content content) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Map<String, List<Part>> answers = new LinkedHashMap<>();
        content.pictures().keySet().forEach(id -> answers.put(id, new ArrayList<>()));
        int files = 0;
        for (Path file : sorted(folder)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                files++;
                read(file, name.group(1), answers);
            }
        }
        return files == 0 ? Optional.empty() : Optional.of(answers);
    }

    private static void read(Path file, String label, Map<String, List<Part>> answers) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String place = file + ":" + number + ": ";
            String[] cells = line.strip().split("\\s+", -1);
            List<Double> numbers = Arrays.stream(cells)
                    .skip(1)
                    .map(VocXml::finite)
                    .flatMap(Optional::stream)
                    .toList();
            if (cells.length != COLUMNS || numbers.size() != COLUMNS - 1) {
                throw new DataException(place + "wanted a picture and 5 finite numbers, found '" + line.strip() + "'");
            }
            List<Part> answer = answers.get(cells[0]);
            if (answer == null) {
                throw new DataException(
                        place + "found a result for picture '" + cells[0] + "', which the benchmark does not ask");
            }
            answer.add(new Part.Region(
                    0,
                    VocFolder.box(numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4)),
                    label,
                    OptionalDouble.of(numbers.get(0))));
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
