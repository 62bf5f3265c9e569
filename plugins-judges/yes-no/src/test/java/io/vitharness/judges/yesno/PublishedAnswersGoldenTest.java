package io.vitharness.judges.yesno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.data.answers.AnswerColumns;
import io.vitharness.data.answers.AnswerFile;
import io.vitharness.data.answers.RecordedAnswer;
import io.vitharness.judges.yesno.YesNoConfig.Figures;
import io.vitharness.judges.yesno.YesNoConfig.Rules;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LLaVA-1.5-13B's own answers to POPE and MME; the figures are in the expected.json beside each. */
class PublishedAnswersGoldenTest {

    private final Path data = data();

    @BeforeEach
    void needsTheData() {
        assumeThat(data).as("the folder of real data, '../shared/data'").isDirectory();
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void popeOfLlavaComesOutAsPublished(Rules rules) throws IOException {
        Judge judge = Rows.judge(Figures.POPE, rules);
        List<Scored> rows = pope(judge);

        assertThat(Rows.figure(judge, "mean f1", rows)).isCloseTo(.8594688090539112, within(1e-15));
        assertThat(Rows.figure(judge, "f1", rows)).isEqualTo(.8593238822246455);
        assertThat(Rows.figure(judge, "accuracy", rows)).isEqualTo(.8696969696969697);
        assertThat(Rows.figure(judge, "precision", rows)).isEqualTo(.9448441247002398);
        assertThat(Rows.figure(judge, "recall", rows)).isEqualTo(.788);
        assertThat(Rows.figure(judge, "yes ratio", rows)).isEqualTo(.4212121212121212);
        assertThat(figures(judge, "adversarial", rows))
                .containsExactly(.8445873526259379, .855, .9099307159353349, .788, .433);
        assertThat(figures(judge, "popular", rows))
                .containsExactly(.8624589565851879, .8743333333333333, .9524576954069299, .788, .4136666666666667);
        assertThat(figures(judge, "random", rows))
                .containsExactly(.8713601179506082, .8800687285223368, .9744435284418796, .788, .4168384879725086);
        assertThat(counts(judge, rows))
                .containsExactly(
                        "[[3546, 954, 0], [207, 4203, 0]]",
                        "[[1182, 318, 0], [117, 1383, 0]]",
                        "[[1182, 318, 0], [59, 1441, 0]]",
                        "[[1182, 318, 0], [31, 1379, 0]]");
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void mmeOfLlavaComesOutAsPublished(Rules rules) throws IOException {
        Judge judge = Rows.judge(Figures.MME, rules);
        List<Scored> rows = mme(judge);

        assertThat(rows).hasSize(2374);
        assertThat(Rows.figure(judge, "perception", rows)).isEqualTo(1531.3187274909965);
        assertThat(Rows.figure(judge, "cognition", rows)).isEqualTo(295.3571428571429);
        Map<String, Double> scores = new HashMap<>();
        for (String total : List.of("perception", "cognition")) {
            Rows.metric(judge, total).estimate(rows, Rows.FLAT).stream()
                    .skip(1)
                    .forEach(one -> scores.put(one.slice().orElseThrow().value(), one.value()));
        }
        assertThat(scores)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("existence", 185.0),
                        Map.entry("count", 155.0),
                        Map.entry("position", 133.33333333333334),
                        Map.entry("color", 170.0),
                        Map.entry("posters", 160.54421768707482),
                        Map.entry("celebrity", 152.94117647058823),
                        Map.entry("scene", 161.25),
                        Map.entry("landmark", 170.5),
                        Map.entry("artwork", 117.75),
                        Map.entry("OCR", 125.0),
                        Map.entry("commonsense_reasoning", 127.85714285714286),
                        Map.entry("numerical_calculation", 42.5),
                        Map.entry("text_translation", 77.5),
                        Map.entry("code_reasoning", 47.5)));
    }

    private static List<Double> figures(Judge judge, String subset, List<Scored> rows) {
        Slice slice = new Slice("subset", subset);
        return List.of("f1", "accuracy", "precision", "recall", "yes ratio").stream()
                .map(metric -> Rows.figure(judge, metric, slice, rows))
                .toList();
    }

    private static List<String> counts(Judge judge, List<Scored> rows) {
        return Rows.metric(judge, "f1").drawings(rows).stream()
                .map(drawing -> ((Drawing.Matrix) drawing).counts().toString())
                .toList();
    }

    private List<Scored> pope(Judge judge) throws IOException {
        List<Scored> rows = new ArrayList<>();
        for (RecordedAnswer line : lines("pope", "question_id")) {
            String subset = field(line, "category");
            Sample sample = Rows.sample(
                    subset + "/" + line.id(), field(line, "image"), field(line, "label"), Map.of("subset", subset));
            rows.add(Rows.scored(judge, sample, line.text().orElseThrow()));
        }
        return rows;
    }

    private List<Scored> mme(Judge judge) throws IOException {
        List<Scored> rows = new ArrayList<>();
        for (RecordedAnswer line : lines("mme", "question")) {
            String task = field(line, "category");
            String group = task + "/" + field(line, "image");
            Sample sample = Rows.sample(
                    group + "/" + line.line(), group, field(line, "gt").toLowerCase(Locale.ROOT), Map.of("task", task));
            rows.add(Rows.scored(judge, sample, line.text().orElseThrow()));
        }
        return rows;
    }

    private List<RecordedAnswer> lines(String set, String id) throws IOException {
        Path file = data.resolve(set).resolve("llava-v1.5-13b.jsonl");
        return AnswerFile.read(file, new AnswerColumns(Optional.of(id), Optional.of("answer")))
                .answers();
    }

    private static String field(RecordedAnswer line, String name) {
        return line.fields().getOrDefault(name, "");
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data").normalize();
    }
}
