package io.vitharness.pipeline.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteReaderTest {

    private static final String TEXT = """
            suite: small
            models:
              - &first
                name: tiny
                plugin: tensorflow
                control: blind
            benchmarks:
              - name: mmbench
                plugin: mmbench
                synthetic: {kind: mmbench, samples: 20}
            """;

    @TempDir
    Path folder;

    @Test
    void defaultsAreFilledInAndPathsStartFromTheSuitesFolder() throws Exception {
        Suite suite = read(TEXT).suite();

        assertThat(suite.seed()).isEqualTo(7);
        assertThat(suite.retries().tries()).isEqualTo(5);
        assertThat(suite.limits().unread().value()).isEqualTo(.05);
        assertThat(suite.workspace()).isEqualTo(folder.resolve(".harness"));
        assertThat(suite.benchmarks().get(0).decoding()).isEqualTo(DecodingEntry.NONE);
    }

    @Test
    void entriesKeepTheirPlaces() throws Exception {
        SuiteFile file = read(TEXT);

        assertThat(file.model("tiny").scalar("plugin").orElseThrow().place()).isEqualTo(new YamlNode.Place(5, 13));
        assertThat(file.benchmark("mmbench").place().line()).isEqualTo(8);
    }

    @Test
    void checksAddToTheSameListOfProblems() throws IOException {
        Path path = Files.writeString(folder.resolve("suite.yaml"), TEXT.replace("suite: small", "suit: small"));
        SuiteCheck check =
                (tree, problems) -> problems.add(tree.mappings("models").get(0).place(), "seen");

        assertThatThrownBy(() -> new SuiteReader(Map.of(), List.of(check)).read(path))
                .isInstanceOfSatisfying(
                        SuiteException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::text)
                                .satisfiesExactly(
                                        unknown -> assertThat(unknown)
                                                .startsWith("unknown key 'suit'; did you mean 'suite'?"),
                                        seen -> assertThat(seen).isEqualTo("seen")));
    }

    @Test
    void byteOrderMarkIsNoMistake() throws Exception {
        assertThat(read("\uFEFF" + TEXT).suite().suite()).isEqualTo("small");
    }

    @Test
    void textThatIsNotUtf8IsToldWithItsPlace() throws IOException {
        Path path =
                Files.write(folder.resolve("suite.yaml"), "a: b\nc: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new SuiteReader(Map.of(), List.of()).read(path))
                .hasMessage(path + ":2:4: this is not UTF-8; save the file in UTF-8");
    }

    @Test
    void missingFileAndFolderAreToldApart() {
        Path missing = folder.resolve("none.yaml");

        assertThatThrownBy(() -> new SuiteReader(Map.of(), List.of()).read(missing))
                .hasMessage(missing + ":1:1: there is no such file");
        assertThatThrownBy(() -> new SuiteReader(Map.of(), List.of()).read(folder))
                .hasMessage(folder + ":1:1: this is a folder, not a file");
    }

    private SuiteFile read(String text) throws Exception {
        Path path = Files.writeString(folder.resolve("suite.yaml"), text);
        return new SuiteReader(Map.of(), List.of()).read(path);
    }
}
