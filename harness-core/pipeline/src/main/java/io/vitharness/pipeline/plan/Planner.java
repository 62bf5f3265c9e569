package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.suite.EffectiveConfiguration;
import io.vitharness.pipeline.suite.RecordBinder;
import io.vitharness.pipeline.suite.Suite;
import io.vitharness.pipeline.suite.SuiteException;
import io.vitharness.pipeline.suite.SuiteFile;
import io.vitharness.report.ModelPlan;
import io.vitharness.report.Provenance;
import io.vitharness.report.RunPlan;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a suite into a plan: binds the plugins' keys, opens the benchmarks (making data that the suite wants made), and
 * crosses models with benchmarks. Opens no model.
 *
 * @param binder binds against the suite's folder
 */
public record Planner(
        Catalogue catalogue, DatasetMaker maker, Clock clock, Provenance provenance, RecordBinder binder) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Plans a run; the caller closes the plan.
     *
     * @param run the run's id; without it one is made of the suite's name and the clock
     * @throws SuiteException with every mistake that could be seen
     * @throws io.vitharness.pipeline.plugin.PluginException when a plugin broke a promise
     * @throws IOException when the jar of a plugin cannot be read again
     */
    public Plan plan(SuiteFile file, Optional<String> run) throws SuiteException, IOException {
        Draft draft = new Draft(file, catalogue, new Configurations(binder, file.problems()));
        new PluginKeys(catalogue, binder).check(file.tree(), draft.problems());
        draft.problems().throwIfAny();
        BenchmarkColumns benchmarks = new BenchmarkColumns(draft, new DataFolders(draft, maker));
        boolean planned = false;
        try {
            List<PlannedModel> rows = new ModelRows(draft).plan();
            List<Column> columns = benchmarks.plan();
            draft.problems().throwIfAny();
            Plan plan = plan(draft, new Grid(rows, columns), run);
            planned = true;
            return plan;
        } finally {
            if (!planned) {
                benchmarks.closeAll();
            }
        }
    }

    /** What is crossed. */
    private record Grid(List<PlannedModel> rows, List<Column> columns) {}

    private Plan plan(Draft draft, Grid grid, Optional<String> run) throws IOException {
        Cells cells = new Cells(new Comparability(draft, grid.rows()));
        cells.cross(grid.rows(), grid.columns());
        Suite suite = draft.suite();
        Instant now = clock.instant();
        RunPlan record = new RunPlan(
                RunPlan.SCHEMA,
                run.orElseGet(() -> suite.suite() + "-" + STAMP.format(now)),
                suite.suite(),
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                suite.seed(),
                provenance,
                configuration(draft, grid),
                PluginUses.of(grid.rows(), grid.columns()),
                grid.rows().stream().map(PlannedModel::record).toList(),
                grid.columns().stream()
                        .map(column -> column.benchmark().record())
                        .toList(),
                cells.planned().stream().map(PlannedCell::record).toList(),
                cells.skipped());
        return new Plan(suite, record, grid.rows(), cells.planned());
    }

    // what the plugins understood stands in the place of what was written
    private static ObjectNode configuration(Draft draft, Grid grid) {
        EffectiveConfiguration effective = draft.effective();
        ObjectNode suite = effective.of(draft.suite());
        for (PlannedModel row : grid.rows()) {
            ModelPlan plan = row.record();
            if (plan.controlOf().isEmpty()) {
                put((ArrayNode) suite.get("models"), draft.suite().models().indexOf(row.entry()), plan.configuration());
            }
        }
        for (Column column : grid.columns()) {
            PlannedBenchmark benchmark = column.benchmark();
            int index = draft.suite().benchmarks().indexOf(benchmark.entry());
            put((ArrayNode) suite.get("benchmarks"), index, benchmark.record().configuration());
            if (benchmark.entry().judge().isPresent()) {
                ObjectNode entry = (ObjectNode) suite.get("benchmarks").get(index);
                ((ObjectNode) entry.get("judge")).set("config", effective.of(benchmark.judgeConfig()));
            }
        }
        return suite;
    }

    private static void put(ArrayNode entries, int index, JsonNode configuration) {
        ((ObjectNode) entries.get(index)).set("config", configuration);
    }
}
