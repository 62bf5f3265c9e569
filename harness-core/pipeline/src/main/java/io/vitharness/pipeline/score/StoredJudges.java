package io.vitharness.pipeline.score;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.suite.Problems;
import io.vitharness.pipeline.suite.RecordBinder;
import io.vitharness.pipeline.suite.YamlNode;
import io.vitharness.pipeline.suite.YamlReader;
import io.vitharness.report.BenchmarkPlan;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/** Opens judges by what {@code run.json} says of them, without the suite's benchmarks. */
public record StoredJudges(Catalogue catalogue, RecordBinder binder) implements Judges {

    private static final YamlNode.Place START = new YamlNode.Place(1, 1);

    @Override
    public Judge open(BenchmarkPlan benchmark) {
        String id = benchmark.protocol().judge();
        Installed<JudgeProvider<?>> plugin = catalogue.judges().get(id);
        if (plugin == null) {
            throw new IllegalArgumentException("the run was judged by '" + id + "', which is not installed; installed: "
                    + String.join(", ", catalogue.judges().keySet()));
        }
        Problems problems = new Problems("run.json");
        Record config = binder.bind(plugin.plugin().configType(), settings(benchmark, problems), problems)
                .orElseThrow(() -> new IllegalArgumentException(
                        "run.json: the settings of judge '" + id + "' cannot be read: " + problems.sorted()));
        return JudgeOpening.open(plugin, config, Map.of());
    }

    private static YamlNode settings(BenchmarkPlan benchmark, Problems problems) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, YamlNode.Place> places = new LinkedHashMap<>();
        benchmark.protocol().judgeSettings().forEach((key, text) -> {
            entries.put(key, YamlReader.parse(text, problems).orElse(new YamlNode.Scalar(START, text, true)));
            places.put(key, START);
        });
        return new YamlNode.Mapping(START, entries, places);
    }
}
