package io.vitharness.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MmbenchFileTest {

    private static final int SAMPLES = 40;

    @TempDir
    Path folder;

    private final Map<Integer, Map<String, String>> rows = new LinkedHashMap<>();

    @BeforeEach
    void read() throws IOException {
        new MmbenchFile().write(new SyntheticSet(SetKind.MMBENCH, SAMPLES, 1), folder);
        List<String> lines = Files.readAllLines(folder.resolve(MmbenchFile.NAME));
        String[] names = lines.get(0).split("\t");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).hasSameSizeAs(names);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.put(Integer.valueOf(row.get("index")), row);
        }
    }

    @Test
    void rowsComePassByPass() {
        assertThat(rows.keySet().stream().map(index -> index / 1_000_000))
                .isSorted()
                .endsWith(3);
        assertThat(rows.keySet().stream().filter(index -> index < 1_000_000)).hasSize(SAMPLES);
    }

    @Test
    void groupsHaveTwoThreeOrFourOptionsAndAsManyRows() {
        assertThat(rows.values()).extracting(row -> options(row).size()).contains(2, 3, 4);
        assertThat(rows.values()).allSatisfy(row -> {
            int group = Integer.parseInt(row.get("index")) % 1_000_000;
            assertThat(Stream.of(0, 1, 2, 3).filter(pass -> rows.containsKey(pass * 1_000_000 + group)))
                    .hasSameSizeAs(options(row));
        });
    }

    @Test
    void nextPassPutsTheLastOptionFirst() {
        rows.forEach((index, row) -> {
            List<String> before = options(rows.getOrDefault(index - 1_000_000, Map.of()));
            if (!before.isEmpty()) {
                assertThat(options(row).get(0)).isEqualTo(before.get(before.size() - 1));
                assertThat(options(row).subList(1, before.size())).isEqualTo(before.subList(0, before.size() - 1));
            }
        });
    }

    @Test
    void answerKeepsItsText() {
        rows.forEach((index, row) -> {
            Map<String, String> first = rows.get(index % 1_000_000);
            assertThat(row.get(row.get("answer"))).isNotEmpty().isEqualTo(first.get(first.get("answer")));
        });
    }

    @Test
    void laterPassesPointToThePicture() {
        rows.forEach((index, row) -> {
            if (index < 1_000_000) {
                byte[] picture = Base64.getDecoder().decode(row.get("image"));
                assertThat(Image.of(picture).mediaType()).isEqualTo("image/png");
            } else {
                assertThat(row.get("image")).isEqualTo(String.valueOf(index % 1_000_000));
            }
        });
    }

    @Test
    void everyCategoryAndSomeHintsAreThere() {
        assertThat(rows.values())
                .extracting(row -> row.get("category"))
                .contains(
                        "attribute_recognition",
                        "object_localization",
                        "spatial_relationship",
                        "attribute_comparison",
                        "image_topic");
        assertThat(rows.values()).extracting(row -> row.get("hint").isEmpty()).contains(true, false);
        assertThat(rows.values()).extracting(row -> row.get("split")).containsOnly("dev");
    }

    private static List<String> options(Map<String, String> row) {
        return Stream.of("A", "B", "C", "D")
                .map(letter -> row.getOrDefault(letter, ""))
                .filter(option -> !option.isEmpty())
                .toList();
    }
}
