package io.vitharness.report;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code report.json} of this and of every earlier schema. */
public final class ReportFile {

    private static final String FIRST = "vit-harness/report/1";

    private ReportFile() {}

    /** The report in today's form: schema 1 did not tell which metrics made no figure. */
    public static Report read(Path file) throws IOException {
        JsonNode tree = Json.read(file, JsonNode.class);
        if (!(tree instanceof ObjectNode report)
                || !tree.path("schema").asString("").equals(FIRST)) {
            return Json.read(file, Report.class);
        }
        report.put("schema", Report.SCHEMA);
        for (JsonNode cell : report.path("cells")) {
            if (cell instanceof ObjectNode object && !object.has("absences")) {
                object.putArray("absences");
            }
        }
        return Json.parse(report.toString(), Report.class, file.toString());
    }
}
