package io.vitharness.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");
    private static final Path SAMPLES = Repository.root().resolve("harness-core/testkit/src/test");

    @ParameterizedTest
    @ValueSource(strings = {"plugins-models/README.md", "plugins-benchmarks/README.md", "plugins-judges/README.md"})
    void codeIsCutFromCompiledTests(String document) {
        List<String> sources = Repository.files(SAMPLES, ".java").stream()
                .map(Repository::text)
                .toList();

        assertThat(blocks(document))
                .as("code blocks of " + document)
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources)
                        .as("the sources of %s, one of which must hold the block as it stands", SAMPLES)
                        .anyMatch(source -> source.contains(block)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "plugins-models/README.md",
                "plugins-benchmarks/README.md",
                "plugins-judges/README.md"
            })
    void linksLeadSomewhere(String document) {
        Path folder = Repository.root().resolve(document).getParent();

        assertThat(LINK.matcher(Repository.text(Repository.root().resolve(document)))
                        .results()
                        .map(link -> folder.resolve(link.group(1))))
                .allSatisfy(target -> assertThat(target).exists());
    }

    @Test
    void changelogLinesSayTheOutcomeInAFewWords() {
        assertThat(Repository.text(Repository.root().resolve("CHANGELOG.md"))
                        .lines()
                        .filter(line -> line.startsWith("- ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.substring(2).split("\\s+")).hasSizeLessThanOrEqualTo(25));
    }

    @Test
    void decisionsAreNumberedWithoutGapsAndSayTheirPrice() {
        List<Path> decisions = Repository.files(Repository.root().resolve("harness-core/docs/decisions"), ".md");

        for (int number = 1; number <= decisions.size(); number++) {
            Path decision = decisions.get(number - 1);
            assertThat(decision.getFileName().toString()).startsWith("%04d-".formatted(number));
            assertThat(Repository.text(decision)).contains("## Problem", "## Options", "## Choice", "## Price");
        }
        assertThat(decisions).isNotEmpty();
    }

    private static List<String> blocks(String document) {
        return BLOCK.matcher(Repository.text(Repository.root().resolve(document)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
