package io.vitharness.pipeline.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the table is a suite that must not run, with all that the user is told. */
class BrokenSuitesTest {

    private static final String GOOD = """
            suite: s
            models:
              - name: a
                plugin: p
            benchmarks:
              - name: b
                plugin: q
                data: d
            """;
    private static final String SUITE_KEYS =
            "suite, seed, device, concurrency, trainings, epochs, workspace, cache, retries, limits, models, benchmarks";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"notYaml", "tooMuch", "wrongShape", "wrongKeys", "wrongValues", "wrongNames"})
    void brokenSuiteIsToldWithEveryPlace(String what, String text, List<String> problems) throws IOException {
        Path file = Files.writeString(folder.resolve("suite.yaml"), text);

        List<String> told = read(file);

        assertThat(told).as(what).containsExactlyElementsOf(problems);
    }

    private List<String> read(Path file) {
        try {
            new SuiteReader(Map.of(), List.of()).read(file);
            return List.of("this suite was taken");
        } catch (SuiteException e) {
            return e.problems().stream()
                    .map(problem -> problem.toString().replace(folder + "/suite.yaml:", ""))
                    .toList();
        }
    }

    static Stream<Arguments> notYaml() {
        return Stream.of(
                broken("empty", "", "1:1: the file is empty; a suite has 'suite', 'models' and 'benchmarks'"),
                broken(
                        "only a comment",
                        "# x\n",
                        "1:1: the file is empty; a suite has 'suite', 'models' and 'benchmarks'"),
                broken(
                        "tab",
                        "suite: s\n\tmodels: x\n",
                        "2:1: not valid YAML: found character '\\t(TAB)' that cannot start any token."
                                + " (Do not use \\t(TAB) for indentation) while scanning for the next token"),
                broken(
                        "open bracket",
                        "suite: [a\n",
                        "2:1: not valid YAML: expected ',' or ']', but got <stream end> while parsing a flow sequence"),
                broken(
                        "open quote",
                        "suite: 'a\n",
                        "2:1: not valid YAML: found unexpected end of stream while scanning a quoted scalar"),
                broken("indent", "suite: s\n models: x\n", "2:8: not valid YAML: mapping values are not allowed here"),
                broken("bell", "suite: s\u0007\n", "1:9: the character U+0007 is not allowed in YAML"),
                broken("after an emoji", "# \uD83D\uDE00\u0001\n", "1:5: the character U+0001 is not allowed in YAML"),
                broken(
                        "two documents",
                        GOOD + "---\nsuite: t\n",
                        "9:1: a second document starts here; one file is one document"));
    }

    static Stream<Arguments> tooMuch() {
        String aliases = "the values out";
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]\n");
        }
        String doubling = "a: &a [" + "x, ".repeat(999) + "x]\n" + "b: [" + "*a, ".repeat(9) + "*a]\n";
        String refused = "more than 20 aliases, or more than 10000 values repeated by them; write " + aliases;
        return Stream.of(
                broken("YAML bomb", bomb.toString(), "4:20: " + refused),
                broken("few aliases of much", doubling, "2:41: " + refused),
                broken("alias of itself", "suite: &a [*a]\n", "1:12: nothing before this is named '&a'"),
                broken("alias of nothing", "suite: *x\n", "1:8: nothing before this is named '&x'"),
                broken("open depth", "[".repeat(60), "1:51: nested deeper than 50 levels"),
                broken("depth", "suite: " + "[".repeat(60) + "]".repeat(60), "1:57: nested deeper than 50 levels"),
                broken("size", "# " + "x".repeat(1_000_000), "1:1: the file is larger than 1 MB; a suite is a few kB"));
    }

    static Stream<Arguments> wrongShape() {
        String keys = "keys are wanted here (" + SUITE_KEYS + ") but this is ";
        return Stream.of(
                broken("list", "- a\n", "1:1: " + keys + "a list"),
                broken("word", "hello\n", "1:1: " + keys + "'hello'"),
                broken(
                        "no list",
                        "suite: s\nmodels: x\nbenchmarks: {}\n",
                        "2:9: 'models' must be a list but is 'x'",
                        "3:13: 'benchmarks' must be a list but is a mapping"),
                broken(
                        "empty lists",
                        "suite: s\nmodels: []\nbenchmarks: []\n",
                        "2:9: a suite needs at least one entry in 'models'",
                        "3:13: a suite needs at least one entry in 'benchmarks'"),
                broken(
                        "no entries",
                        "suite: s\n",
                        "1:1: a suite needs at least one entry in 'models'",
                        "1:1: a suite needs at least one entry in 'benchmarks'"),
                broken(
                        "word for an entry",
                        GOOD.replace("models:\n", "models:\n  - llava\n"),
                        "3:5: keys are wanted here (name, plugin, config, device, concurrency, isolation, control, benchmarks)"
                                + " but this is 'llava'"),
                broken(
                        "list for a word",
                        GOOD + "workspace: [a]\n",
                        "9:12: 'workspace' must be a single value but is a list"),
                broken(
                        "list as a key",
                        GOOD + "? [a]\n: x\n",
                        "9:3: a key must be a single word, not a list or a mapping"));
    }

    static Stream<Arguments> wrongKeys() {
        return Stream.of(
                broken(
                        "misspelled key",
                        GOOD.replace("plugin: p", "plugn: p"),
                        "4:5: unknown key 'plugn'; did you mean 'plugin'?"
                                + " known: name, plugin, config, device, concurrency, isolation, control, benchmarks"),
                broken(
                        "key of Java",
                        GOOD + "limits: {modelError: 1%}\n",
                        "9:10: unknown key 'modelError'; did you mean 'model-error'?"
                                + " known: model-error, unread, judge-error, time"),
                broken("strange key", GOOD + "frobnicate: 1\n", "9:1: unknown key 'frobnicate'; known: " + SUITE_KEYS),
                broken("merge key", GOOD + "<<: {a: b}\n", "9:1: unknown key '<<'; known: " + SUITE_KEYS),
                broken(
                        "missing key",
                        GOOD.replace("    plugin: p\n", ""),
                        "3:5: key 'plugin' is missing: Id of the model plugin."),
                broken("repeated key", GOOD + "suite: t\n", "9:1: key 'suite' stands in line 1 already"),
                broken(
                        "tag",
                        GOOD.replace("suite: s", "suite: !!str s"),
                        "1:8: tag '!!str' is not allowed; write the plain value"),
                broken(
                        "tag of Java",
                        GOOD.replace("plugin: p", "plugin: !!java.net.URL [x]"),
                        "4:13: tag '!!java.net.URL' is not allowed; write the plain value",
                        "4:13: 'plugin' must be a single value but is a list"));
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                broken(
                        "no value",
                        GOOD.replace("plugin: p", "plugin:"),
                        "4:12: 'plugin' has no value; give it one or leave the key out"),
                broken(
                        "words for a number",
                        GOOD + "concurrency: four\n",
                        "9:14: 'concurrency' must be a whole number but is 'four'"),
                broken(
                        "quoted number",
                        GOOD + "concurrency: '4'\n",
                        "9:14: 'concurrency' must stand without quotes but is the quoted text '4'"),
                broken(
                        "too small",
                        GOOD + "concurrency: 0\n",
                        "9:14: 'concurrency', 'trainings' and 'epochs' must be at least 1 but are 0, 1 and 1"),
                broken(
                        "too large",
                        GOOD + "epochs: 99999999999\nseed: " + "9".repeat(100) + "\n",
                        "9:9: 'epochs' must be a whole number from -2147483648 to 2147483647 but is '99999999999'",
                        "10:7: 'seed' must be a whole number from -9223372036854775808 to 9223372036854775807 but is '"
                                + "9".repeat(57) + "...'"),
                broken(
                        "numbers that are none",
                        GOOD + "    decoding: {temperature: .nan, top-p: 1e999, max-tokens: 1.5}\n",
                        "9:29: 'temperature' must be a finite number but is '.nan'",
                        "9:42: 'top-p' must be a finite number but is '1e999'",
                        "9:61: 'max-tokens' must be a whole number but is '1.5'"),
                broken(
                        "shares and durations",
                        GOOD + "limits: {model-error: 120%, unread: x, judge-error: NaN, time: 5}\n",
                        "9:23: 'model-error': a share lies between 0% and 100% but is 1.2",
                        "9:37: 'unread': a share is written '5%' or '0.05' but is 'x'",
                        "9:53: 'judge-error': a share is written '5%' or '0.05' but is 'NaN'",
                        "9:64: 'time': a duration is written '500ms', '90s', '10m' or '1h30m' but is '5'"),
                broken(
                        "enum",
                        GOOD.replace("plugin: p", "plugin: p\n    isolation: proces"),
                        "5:16: 'isolation' must be one of shared, process but is 'proces'; did you mean 'process'?"),
                broken(
                        "device",
                        GOOD + "device: tpu\n",
                        "9:9: 'device': a device is 'auto', 'cpu', 'gpu' or 'gpu:N' but is 'tpu'"),
                broken("yes", GOOD + "cache: yes\n", "9:8: 'cache' must be true or false but is 'yes'"),
                broken(
                        "no path",
                        GOOD + "workspace: ''\n",
                        "9:12: 'workspace' must be a path but is the quoted text ''"),
                broken(
                        "variable",
                        GOOD + "workspace: ${env:HOME}\n",
                        "9:12: 'workspace' is no secret; write its value instead of ${env:HOME}"),
                broken(
                        "two sources of data",
                        GOOD + "    synthetic: {kind: k}\n",
                        "8:11: benchmark 'b' needs either 'data' or 'synthetic'"),
                broken(
                        "no samples",
                        GOOD.replace("data: d", "synthetic: {kind: k, samples: 0}"),
                        "8:35: 'samples' must lie in 1..100000 but is 0"));
    }

    static Stream<Arguments> wrongNames() {
        String form = "must be lower-case letters, digits, dots and hyphens (at most 60) but is ";
        return Stream.of(
                broken("path as a name", GOOD.replace("name: a", "name: ../a"), "3:11: 'name' " + form + "'../a'"),
                broken(
                        "spaces in the suite",
                        GOOD.replace("suite: s", "suite: My Suite"),
                        "1:8: 'suite' " + form + "'My Suite'"),
                broken(
                        "same name twice",
                        GOOD.replace("benchmarks:", "  - name: a\n    plugin: z\nbenchmarks:"),
                        "5:11: the name 'a' is taken in line 3; names in 'models' are unique"),
                broken(
                        "judge's model",
                        GOOD + "    judge: {plugin: j, models: [aa]}\n",
                        "9:33: no model 'aa' in this suite; did you mean 'a'? known: a"),
                broken(
                        "asked benchmark",
                        GOOD.replace("plugin: p", "plugin: p\n    benchmarks: [bb]"),
                        "5:18: no benchmark 'bb' in this suite; did you mean 'b'? known: b"),
                broken(
                        "everything at once",
                        GOOD.replace("plugin: p", "plugn: p").replace("data: d", "dta: d") + "seed: x\n",
                        "4:5: unknown key 'plugn'; did you mean 'plugin'?"
                                + " known: name, plugin, config, device, concurrency, isolation, control, benchmarks",
                        "8:5: unknown key 'dta'; did you mean 'data'?"
                                + " known: name, plugin, data, synthetic, config, limit, epochs, decoding, judge, limits",
                        "9:7: 'seed' must be a whole number but is 'x'"));
    }

    private static Arguments broken(String what, String text, String... problems) {
        return arguments(what, text, List.of(problems));
    }
}
