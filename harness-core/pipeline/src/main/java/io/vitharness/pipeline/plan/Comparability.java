package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.suite.EffectiveConfiguration;
import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.Json;
import io.vitharness.report.Sha256;
import io.vitharness.spi.Decoding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hashes everything that can change a figure but the model: figures may be compared when their hashes are equal. Jars,
 * paths and names are left out; the run's seed counts only where answers are drawn by chance.
 */
final class Comparability {

    private final EffectiveConfiguration effective;
    private final long seed;
    private final List<PlannedModel> models;

    Comparability(Draft draft, List<PlannedModel> models) {
        this.effective = draft.effective().withoutPaths();
        this.seed = draft.suite().seed();
        this.models = List.copyOf(models);
    }

    String of(Column column) {
        return Sha256.of(CanonicalJson.of(Json.tree(facts(column))));
    }

    private Map<String, Object> facts(Column column) {
        PlannedBenchmark benchmark = column.benchmark();
        BenchmarkPlan plan = benchmark.record();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("data", plan.dataHash());
        facts.put("samples", Sha256.of(String.join("\n", benchmark.sampleIds())));
        facts.put("epochs", plan.epochs());
        facts.put("benchmark", plan.plugin());
        facts.put("configuration", effective.of(column.config()));
        facts.put("protocol", plan.protocol().id());
        facts.put("asking", plan.protocol().asking());
        facts.put("decoding", decoding(benchmark.protocol().decoding()));
        facts.put("judge", judge(benchmark));
        return facts;
    }

    private Map<String, Object> decoding(Decoding decoding) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("settings", effective.of(decoding));
        if (decoding.temperature() > 0) {
            facts.put("seed", decoding.seed().orElse(seed));
        }
        return facts;
    }

    private Map<String, Object> judge(PlannedBenchmark benchmark) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("id", benchmark.judge().id());
        facts.put("version", benchmark.record().protocol().judgeVersion());
        facts.put("settings", effective.of(benchmark.judgeConfig()));
        facts.put("models", benchmark.judgeModels().stream().map(this::lent).toList());
        return facts;
    }

    private Map<String, Object> lent(String name) {
        PlannedModel model = models.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the reader checks the names of judges' models"));
        Map<String, Object> facts = new TreeMap<>();
        facts.put("plugin", model.record().plugin());
        facts.put("configuration", effective.of(model.config()));
        model.recipe().ifPresent(recipe -> facts.put("recipe", recipe));
        return facts;
    }
}
