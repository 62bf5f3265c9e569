package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.report.CellReport;
import io.vitharness.report.Figure;
import io.vitharness.report.Json;
import io.vitharness.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published detectors on photographs, from the suite to average precision. */
class DetectorRunTest {

    /** The names of the published file of classes that differ from COCO's by more than their spelling. */
    private static final String SUITE = """
            suite: detectors
            models:
              - name: picodet
                plugin: onnx
                config:
                  folder: '%1$s/models'
                  model-type: picodet
                  detector: { graph: picodet_s_320_coco, labels: coco.names }
              - name: fastestdet
                plugin: onnx
                config:
                  folder: '%1$s/models'
                  model-type: fastestdet
                  detector: { graph: FastestDet, labels: coco.names }
            benchmarks:
              - name: coco
                plugin: coco
                data: '%1$s/instances_subset.json'
                judge:
                  plugin: detection
                  config: { synonyms: { motorbike: motorcycle, aeroplane: airplane, sofa: couch, tvmonitor: tv } }
            """;

    @TempDir
    Path folder;

    @Test
    void publishedDetectorsGetTheirAveragePrecision() throws Exception {
        Path data = Path.of(System.getProperty("harness.dist"))
                .toAbsolutePath()
                .normalize()
                .resolve("../../shared/data/det-onnx")
                .normalize();
        assumeThat(data).as("real data in the folder " + data).isDirectory();
        Files.writeString(folder.resolve("suite.yaml"), SUITE.formatted(data));

        var ended = new HarnessProcess(folder)
                .run("run", "suite.yaml", "--runs", "runs", "--run-id", "r", "--no-site", "--quiet");

        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(averagePrecision("picodet")).isCloseTo(.34439136884355115, offset(.01));
        // resized, run and suppressed as in the recorded detections, which are rounded to five digits
        assertThat(averagePrecision("fastestdet")).isCloseTo(.18359572892868997, offset(.0005));
    }

    private double averagePrecision(String model) throws Exception {
        return Json.read(folder.resolve("runs/r/report.json"), Report.class).cells().stream()
                .filter(cell -> cell.model().equals(model))
                .map(CellReport::figures)
                .flatMap(figures -> figures.stream()
                        .filter(figure -> figure.metric().equals("AP")
                                && figure.slice().isEmpty()))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }
}
