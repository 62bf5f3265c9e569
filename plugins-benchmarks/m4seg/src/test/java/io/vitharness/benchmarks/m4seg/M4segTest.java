package io.vitharness.benchmarks.m4seg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class M4segTest {

    private static final M4segConfig PLAIN = new M4segConfig(true, Optional.empty());

    private static final String CARS = """
            [{"id": "1", "kind": "spatial", "images": ["a.png", "sub/b.png"], "question": "Which car?",
              "regions": [{"image": 1, "label": "red car", "segmentation": [[1, 1, 1, 3, 4, 3, 4, 1]]}]}]
            """;

    @TempDir
    Path folder;

    private M4seg open(M4segConfig config, String json) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.write(folder.resolve("a.png"), Pictures.png(8, 8, 0x204060));
        Files.write(folder.resolve("sub/b.png"), Pictures.png(6, 5, 0x604020));
        Files.writeString(folder.resolve("m4seg.json"), json);
        return (M4seg) new M4segProvider().open(config, folder);
    }

    private static List<Target.Place> places(M4seg benchmark, String id) throws IOException {
        return ((Target.Regions) benchmark.sample(id).target()).places();
    }

    @Test
    void regionsKeepTheirPictureAndTheirWords() throws IOException {
        Part.Region region = places(open(PLAIN, CARS), "1").get(0).region();

        assertThat(region)
                .isEqualTo(new Part.Region(1, new Shape.Mask(6, 5, "6230009"), "red car", OptionalDouble.empty()));
    }

    @Test
    void picturesAreNumberedBeforeTheQuestion() throws IOException {
        Question question = open(PLAIN, CARS).sample("1").question();

        assertThat(question.prompt().text()).isEqualTo("Image 1:\nImage 2:\nWhich car?");
        assertThat(question.prompt().pictures()).hasSize(2);
        assertThat(question.tags()).containsEntry("kind", "spatial");
        assertThat(question.cluster()).isEqualTo("a.png sub/b.png");
    }

    @Test
    void ownWordsStandAroundTheQuestion() throws IOException {
        M4segConfig config = new M4segConfig(false, Optional.of("{question} Give masks."));

        assertThat(open(config, CARS).sample("1").question().prompt().text()).isEqualTo("Which car? Give masks.");
        assertThatIllegalArgumentException().isThrownBy(() -> new M4segConfig(true, Optional.of("Masks!")));
    }

    @Test
    void syntheticPicturesShareOneShapeThatIsAskedForInEach() throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.M4SEG, 9, 5), set);
        M4seg benchmark = (M4seg) new M4segProvider().open(PLAIN, set);

        for (String id : List.of("000001", "000004", "000007")) {
            List<Target.Place> places = places(benchmark, id);
            assertThat(places)
                    .hasSize(benchmark.sample(id).question().prompt().pictures().size())
                    .extracting(place -> place.region().label())
                    .containsOnly(places.get(0).region().label());
            assertThat(places).extracting(place -> place.region().picture()).doesNotHaveDuplicates();
        }
    }

    @Test
    void recordedRegionsAreReadAsAnswers() throws IOException {
        M4seg benchmark = open(PLAIN, CARS);
        Path results = Files.writeString(folder.resolve("results.json"), """
                [{"sample": "1", "image": 1, "label": "car", "score": 0.5, "segmentation": [[1, 1, 1, 3, 4, 3, 4, 1]]},
                 {"sample": "1", "image": 0, "bbox": [1, 1, 2, 2]}]
                """);

        assertThat(benchmark.results(results).orElseThrow().get("1"))
                .containsExactly(
                        new Part.Region(1, new Shape.Mask(6, 5, "6230009"), "car", OptionalDouble.of(0.5)),
                        new Part.Region(0, new Shape.Box(1, 1, 3, 3), "", OptionalDouble.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; found an empty file",
                "[]; found an empty list",
                "{}; found no list",
                "[{\"id\": \"1\", ; m4seg.json",
                "[7]; wanted an object",
                "[{\"id\": \"1\", \"images\": [], \"question\": \"q\", \"regions\": []}]; 'images'",
                "[{\"id\": \"1\", \"images\": [\"a.png\", \"a.png\"], \"question\": \"q\", \"regions\": []}]; different",
                "[{\"id\": \"1\", \"images\": [\"../a.png\"], \"question\": \"q\", \"regions\": []}]; below the folder",
                "[{\"id\": \"1\", \"images\": [\"c.png\"], \"question\": \"q\", \"regions\": []}]; no file for 1 of 1 pictures",
                "[{\"id\": \"1\", \"images\": [\"a.png\"], \"question\": \"\", \"regions\": []}]; 'question'",
                "[{\"id\": \"1\", \"images\": [\"a.png\"], \"question\": \"q\"}]; 'regions'",
                "[{\"id\": \"1\", \"images\": [\"a.png\"], \"question\": \"q\", \"regions\": [{\"image\": 1}]}]; wanted 0 to 0",
                "[{\"id\": \"1\", \"images\": [\"a.png\"], \"question\": \"q\", \"regions\": [{\"image\": 0, \"label\": \"x\"}]}]; 'segmentation'",
                "[{\"id\": \"1\", \"images\": [\"a.png\"], \"question\": \"q\", \"regions\": [{\"image\": 0, \"segmentation\": []}]}]; 'label'"
            })
    void brokenFileIsNamedBeforeTheRun(String json, String because) {
        assertThatThrownBy(() -> open(PLAIN, json))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("m4seg.json")
                .hasMessageContaining(because);
    }

    @Test
    void idThatIsThereTwiceIsRefused() {
        String entry = "{\"id\": \"1\", \"images\": [\"a.png\"], \"question\": \"q\", \"regions\": []}";

        assertThatThrownBy(() -> open(PLAIN, "[" + entry + ",\n" + entry + "]"))
                .hasMessageEndingWith("m4seg.json:2: found the id '1' a second time, wanted it once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[[1, 1, 1, 3, 4, 3], [2, 2, 3, 3]]; at least 3 corners",
                "[]; at least one pixel",
                "{\"size\": [8, 8], \"counts\": \"00\"}; [5, 6]",
                "{\"size\": [5, 6], \"counts\": \"~\"}; 'segmentation'",
                "\"mask\"; 'segmentation'"
            })
    void brokenOutlineLosesItsSampleAlone(String outline, String because) throws IOException {
        M4seg benchmark = open(PLAIN, CARS.replace("[[1, 1, 1, 3, 4, 3, 4, 1]]", outline));

        assertThat(benchmark.sampleIds()).containsExactly("1");
        assertThatThrownBy(() -> benchmark.sample("1"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("regions[0]")
                .hasMessageContaining(because);
    }
}
