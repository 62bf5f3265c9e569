package io.vitharness.pipeline.suite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a suite, or tells every mistake in it. */
public final class SuiteReader {

    private final Map<String, String> environment;
    private final List<SuiteCheck> checks;

    /** The checks are made beside the reader's own, into the same list of problems. */
    public SuiteReader(Map<String, String> environment, List<SuiteCheck> checks) {
        this.environment = Map.copyOf(environment);
        this.checks = List.copyOf(checks);
    }

    /** Paths in the suite are relative to its folder. */
    public SuiteFile read(Path path) throws SuiteException {
        Problems problems = new Problems(path.toString());
        Optional<YamlNode> tree = YamlReader.read(path, problems);
        if (tree.isEmpty() && problems.isEmpty()) {
            problems.add(new YamlNode.Place(1, 1), "the file is empty; a suite has 'suite', 'models' and 'benchmarks'");
        }
        RecordBinder binder = RecordBinder.forSuite(path, environment);
        Optional<Suite> suite = tree.flatMap(node -> binder.bind(Suite.class, node, problems));
        if (tree.orElse(null) instanceof YamlNode.Mapping mapping) {
            check(mapping, problems);
            problems.throwIfAny();
            return new SuiteFile(path, suite.orElseThrow(), mapping);
        }
        throw new SuiteException(problems.sorted());
    }

    private void check(YamlNode.Mapping tree, Problems problems) {
        for (String key : List.of("models", "benchmarks")) {
            requireSome(key, tree, problems);
            requireUniqueNames(key, tree, problems);
        }
        requireJudgeModels(tree, problems);
        requireAskedBenchmarks(tree, problems);
        checks.forEach(check -> check.check(tree, problems));
    }

    private static void requireSome(String key, YamlNode.Mapping tree, Problems problems) {
        Optional<YamlNode> node = tree.get(key);
        boolean isEmpty = node.isEmpty()
                || (node.get() instanceof YamlNode.Sequence list && list.items().isEmpty());
        boolean isMisspelled = tree.entries().keySet().stream()
                .anyMatch(word -> Nearest.of(word, List.of(key)).isPresent());
        if (isEmpty && (node.isPresent() || !isMisspelled)) {
            problems.add(
                    node.map(YamlNode::place).orElse(tree.place()),
                    "a suite needs at least one entry in '" + key + "'");
        }
    }

    private static void requireUniqueNames(String key, YamlNode.Mapping tree, Problems problems) {
        Map<String, YamlNode.Place> seen = new HashMap<>();
        for (YamlNode.Mapping entry : tree.mappings(key)) {
            entry.scalar("name").ifPresent(name -> {
                YamlNode.Place first = seen.putIfAbsent(name.text(), name.place());
                if (first != null) {
                    problems.add(
                            name.place(),
                            "the name '" + ValueBinding.cut(name.text()) + "' is taken in line " + first.line()
                                    + "; names in '" + key + "' are unique");
                }
            });
        }
    }

    private static void requireJudgeModels(YamlNode.Mapping tree, Problems problems) {
        for (YamlNode.Mapping benchmark : tree.mappings("benchmarks")) {
            benchmark
                    .mapping("judge")
                    .flatMap(judge -> judge.get("models"))
                    .ifPresent(node -> requireKnown(node, "model", tree, problems));
        }
    }

    private static void requireAskedBenchmarks(YamlNode.Mapping tree, Problems problems) {
        for (YamlNode.Mapping model : tree.mappings("models")) {
            model.get("benchmarks").ifPresent(node -> requireKnown(node, "benchmark", tree, problems));
        }
    }

    /** Each of a list of names is to be one of the suite's models or benchmarks. */
    private static void requireKnown(YamlNode node, String what, YamlNode.Mapping tree, Problems problems) {
        Set<String> names = new TreeSet<>();
        tree.mappings(what + "s").forEach(entry -> entry.scalar("name").ifPresent(name -> names.add(name.text())));
        if (node instanceof YamlNode.Sequence list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlNode.Scalar name && !names.contains(name.text())) {
                    problems.add(
                            name.place(),
                            "no " + what + " '" + ValueBinding.cut(name.text()) + "' in this suite"
                                    + Nearest.hint(name.text(), List.copyOf(names)));
                }
            }
        }
    }
}
