package io.vitharness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.report.FormatException;
import io.vitharness.report.Json;
import io.vitharness.report.Report;
import io.vitharness.report.ReportFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ReportFileTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void todaysReportIsReadAsItIs() throws IOException {
        Report report = SampleReports.complete();
        Json.write(folder.resolve("report.json"), report);

        assertThat(ReportFile.read(folder.resolve("report.json"))).isEqualTo(report);
    }

    @Test
    void reportOfTheFirstSchemaHasNoAbsences() throws IOException {
        ObjectNode old = (ObjectNode) Json.tree(SampleReports.complete());
        old.put("schema", "vit-harness/report/1");
        old.path("cells").forEach(cell -> ((ObjectNode) cell).remove("absences"));
        Json.write(folder.resolve("report.json"), old);

        Report report = ReportFile.read(folder.resolve("report.json"));

        assertThat(report.schema()).isEqualTo(Report.SCHEMA);
        assertThat(report.cells())
                .allSatisfy(cell -> assertThat(cell.absences()).isEmpty());
        assertThat(report.cells().get(0).figures())
                .isEqualTo(SampleReports.complete().cells().get(0).figures());
    }

    @Test
    void todaysReportWithoutAbsencesIsBroken() throws IOException {
        ObjectNode broken = (ObjectNode) Json.tree(SampleReports.complete());
        broken.path("cells").forEach(cell -> ((ObjectNode) cell).remove("absences"));
        Json.write(folder.resolve("report.json"), broken);

        assertThatThrownBy(() -> ReportFile.read(folder.resolve("report.json")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("absences");
    }
}
