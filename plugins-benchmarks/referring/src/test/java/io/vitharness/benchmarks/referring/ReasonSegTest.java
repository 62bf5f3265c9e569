package io.vitharness.benchmarks.referring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonSegTest {

    private static final Size SIZE = new Size(48, 40);

    @TempDir
    Path folder;

    private Benchmark open(String json) throws IOException {
        ReferringSets.reasonSeg(folder, json, SIZE.width(), SIZE.height());
        return new ReferringProvider().open(ReferringSets.reasonSeg(), folder);
    }

    private Benchmark shapes(String shapes) throws IOException {
        return open("{\"text\": [\"the cat\"], \"is_sentence\": false, \"shapes\": " + shapes + "}");
    }

    private static Mask mask(Target.Place place) throws MaskException {
        Shape.Mask shape = (Shape.Mask) place.region().shape();
        return Mask.parse(new Size(shape.width(), shape.height()), shape.rle());
    }

    private static String checksum(Mask mask) {
        byte[] pixels = mask.picture().bytes();
        return PolygonPainterTest.checksum(mask.size(), pixel -> pixels[pixel] != 0);
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFile() throws IOException {
        String square = "[[1, 1], [9, 1], [9, 9]]";
        Benchmark benchmark = open("\uFEFF{\"text\": [\"the cat\"], \"is_sentence\": false, \"shapes\": [{\"label\":"
                + " \"target\", \"points\": " + square + "}]}");

        assertThat(benchmark.sampleIds()).containsExactly("a");
    }

    /** Numbers of LISA's {@code get_mask_from_json} run on this file under OpenCV 4.8.0. */
    @Test
    void outlinesArePaintedFromTheLargestToTheSmallest() throws IOException, MaskException {
        Benchmark benchmark = shapes("""
                [{"label": "target", "points": [[2.9, 3.2], [40.7, 5.1], [35.5, 30.9], [8.1, 28.4]]},
                 {"label": "ignore", "points": [[20, 10], [30, 12], [25.9, 20]]},
                 {"label": "flag", "points": [[0, 0], [47, 0], [47, 39]]},
                 {"label": "target", "points": [[24, 13], [27, 14], [25, 17]]},
                 {"label": "IgnoreMe", "points": [[0, 35], [47, 38]]}]
                """);

        List<Target.Place> places = ReferringSets.places(benchmark, "a");

        assertThat(places).extracting(Target.Place::ignored).containsExactly(false, true);
        assertThat(places).extracting(Target.Place::area).containsExactly(819.0, 99.0);
        assertThat(checksum(mask(places.get(0)))).isEqualTo("ca78a66e");
        assertThat(checksum(mask(places.get(1)))).isEqualTo("9d456372");
        assertThat(benchmark.card().notes()).anyMatch(note -> note.startsWith("1 outlines have fewer than three"));
    }

    @Test
    void ofTwoOutlinesOfOneAreaTheEarlierIsPaintedLast() throws IOException {
        Benchmark benchmark = shapes("""
                [{"label": "ignore", "points": [[4, 4], [9, 4], [9, 9], [4, 9]]},
                 {"label": "target", "points": [[4, 4], [9, 4], [9, 9], [4, 9]]}]
                """);

        assertThat(ReferringSets.places(benchmark, "a"))
                .extracting(place -> place.region().label())
                .containsExactly("ignore");
    }

    @Test
    void anEmptyListOfOutlinesIsAnEmptyTarget() throws IOException {
        assertThat(ReferringSets.places(shapes("[]"), "a")).isEmpty();
    }

    @Test
    void phrasesAreAskedForAndSentencesAskThemselves() throws IOException {
        String phrase = open("{\"text\": [\" the cat \", \"no\"], \"is_sentence\": false, \"shapes\": []}")
                .sample("a")
                .question()
                .prompt()
                .text();
        Question sentence = open("{\"text\": [\"Who purrs?\"], \"is_sentence\": true, \"shapes\": []}")
                .sample("a")
                .question();

        assertThat(phrase).isEqualTo("What is the cat in this image? Please output segmentation mask.");
        assertThat(sentence.prompt().text()).isEqualTo("Who purrs? Please output segmentation mask.");
        assertThat(sentence.tags()).containsEntry("query", "long");
    }

    @Test
    void filesWithoutOutlinesAreLeftOutAndNamed() throws IOException {
        ReferringSets.reasonSeg(folder, "{\"text\": [\"the cat\"], \"is_sentence\": false, \"shapes\": []}", 8, 8);
        Files.write(folder.resolve("val/b.jpg"), Pictures.png(8, 8, 1));
        Files.writeString(folder.resolve("val/b.json"), "{\"text\": [\"the dog\"], \"is_sentence\": false}");

        Benchmark benchmark = new ReferringProvider().open(ReferringSets.reasonSeg(), folder);

        assertThat(benchmark.sampleIds()).containsExactly("a");
        assertThat(benchmark.card().notes())
                .containsExactly("1 files without 'shapes' have no key and are not asked: b");
    }

    @Test
    void textThatIsNoUtf8IsReadAsWindows1252() throws IOException {
        ReferringSets.reasonSeg(folder, "", 8, 8);
        String json = "{\"text\": [\"the caf\u00e9\u2019s door\"], \"is_sentence\": false, \"shapes\": []}";
        Files.write(folder.resolve("val/a.json"), json.getBytes(Charset.forName("windows-1252")));

        Benchmark benchmark = new ReferringProvider().open(ReferringSets.reasonSeg(), folder);

        assertThat(benchmark.sample("a").question().prompt().text()).startsWith("What is the caf\u00e9\u2019s door in");
    }

    @Test
    void theFolderOfTheSplitItselfIsOpenedToo() throws IOException {
        Path set = ReferringSets.synthetic(SetKind.REASON_SEG, folder);

        Benchmark whole = new ReferringProvider().open(ReferringSets.reasonSeg(), set);
        Benchmark split = new ReferringProvider().open(ReferringSets.reasonSeg(), set.resolve("val"));

        assertThat(split.sampleIds()).isEqualTo(whole.sampleIds()).hasSize(8);
        assertThat(whole.card().title()).contains("synthetic");
    }

    @Test
    void pixelsOfTheSyntheticSetThatDoNotCountAreIgnored() throws IOException {
        Benchmark benchmark = new ReferringProvider()
                .open(ReferringSets.reasonSeg(), ReferringSets.synthetic(SetKind.REASON_SEG, folder));

        assertThat(ReferringSets.places(benchmark, "000004"))
                .extracting(Target.Place::ignored)
                .containsExactly(false, true);
        assertThat(ReferringSets.places(benchmark, "000004").get(1).area()).isEqualTo(49);
        assertThat(ReferringSets.places(benchmark, "000003")).hasSize(1);
    }

    /** The corners name the first and the last pixel of every row, so that the painted rows can be counted from them. */
    @Test
    void outlinesOfTheSyntheticSetGiveTheVeryPixelsOfTheShape() throws IOException {
        Path set = ReferringSets.synthetic(SetKind.REASON_SEG, folder);
        Benchmark benchmark = new ReferringProvider().open(ReferringSets.reasonSeg(), set);

        for (String id : List.of("000001", "000002", "000003", "000005", "000007")) {
            Map<Long, LongSummaryStatistics> rows = new TreeMap<>();
            for (PolygonPainter.Corner corner : ReasonSegFile.read(set.resolve("val/" + id + ".json"))
                    .shapes()
                    .get(0)
                    .corners()) {
                rows.computeIfAbsent(corner.y(), y -> new LongSummaryStatistics())
                        .accept(corner.x());
            }
            long pixels = rows.values().stream()
                    .mapToLong(row -> row.getMax() - row.getMin() + 1)
                    .sum();
            assertThat(ReferringSets.places(benchmark, id).get(0).area()).isEqualTo((double) pixels);
        }
    }
}
