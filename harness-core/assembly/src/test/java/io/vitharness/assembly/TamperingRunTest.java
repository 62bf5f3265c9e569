package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.report.Figure;
import io.vitharness.report.Json;
import io.vitharness.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where pictures were tampered with, from a made-up set to the report: the floor that says "everywhere". */
class TamperingRunTest {

    private static final String SUITE = """
            suite: tampering
            models:
              - name: whole
                plugin: baselines
                config: { kind: whole-picture, text: tampered }
              - name: words
                plugin: baselines
                config: { kind: constant, text: "No." }
            benchmarks:
              - name: both
                plugin: tampering
                synthetic: { kind: tampering, samples: 12, seed: 3 }
                config: { task: localisation, authentic: include }
            """;

    @TempDir
    Path folder;

    @Test
    void everywhereFindsAllAndIsMostlyWrong() throws Exception {
        Files.writeString(folder.resolve("suite.yaml"), SUITE);

        var ended = new HarnessProcess(folder).run("run", "suite.yaml", "--run-id", "r");

        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(ended.said())
                .contains("12 scored = 12", "gIoU")
                .contains("words on both: the benchmark wants [region], which this model cannot give")
                .doesNotContain("\tat ");
        Figure tampered = figure("gIoU", "tampered");
        assertThat(tampered.value()).isBetween(.05, .5);
        assertThat(figure("gIoU", "authentic").value()).isZero();
        assertThat(whole("gIoU").value()).isCloseTo(tampered.value() / 2, offset(1e-5));
        assertThat(whole("gIoU/any").value()).isEqualTo(whole("gIoU").value());
        assertThat(whole("recall-pixel/global").value()).isEqualTo(1);
        assertThat(whole("precision-pixel/global").value())
                .isCloseTo(whole("iou-pixel/global").value(), offset(1e-12));
    }

    private Figure whole(String metric) throws IOException {
        return figures(metric).stream()
                .filter(figure -> figure.slice().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Figure figure(String metric, String kind) throws IOException {
        return figures(metric).stream()
                .filter(figure -> figure.slice()
                        .filter(slice -> slice.value().equals(kind))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<Figure> figures(String metric) throws IOException {
        Report report = Json.read(folder.resolve("runs/r/report.json"), Report.class);
        return report.cells().get(0).figures().stream()
                .filter(figure -> figure.metric().equals(metric))
                .toList();
    }
}
