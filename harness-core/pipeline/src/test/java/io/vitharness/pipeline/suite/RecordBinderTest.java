package io.vitharness.pipeline.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.ByteSize;
import io.vitharness.spi.Default;
import io.vitharness.spi.Device;
import io.vitharness.spi.Secret;
import io.vitharness.spi.Share;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecordBinderTest {

    private static final Path FOLDER = Path.of("suites").toAbsolutePath();

    private final RecordBinder binder = new RecordBinder(FOLDER, Map.of("KEY", "k-123", "EMPTY", ""));
    private final Problems problems = new Problems("x.yaml");

    enum Pace {
        VERY_SLOW,
        FAST
    }

    record Inner(int depth, @Default("[a, b]") List<String> words) {}

    record Everything(
            String text,
            boolean flag,
            double number,
            Pace pace,
            Duration pause,
            Path file,
            URI address,
            Secret key,
            Share share,
            ByteSize size,
            Device device,
            Inner inner,
            Map<String, List<Integer>> map,
            OptionalLong absent,
            OptionalDouble present,
            Optional<Inner> none,
            YamlNode free) {}

    private static final String EVERYTHING = """
            text: 1.10
            flag: true
            number: 1e-3
            pace: very-slow
            pause: 1h30m
            file: a/../weights.bin
            address: http://me:pw@host:80/v1
            key: ${env:KEY}
            share: 2.5%
            size: 20MB
            device: gpu:1
            inner: {depth: 3}
            map: {x: [1, 2]}
            present: 0.5
            free: {a: [1, 'b', true, 1.5]}
            """;

    record Guarded(int maxTokens, int other) {
        Guarded {
            if (maxTokens < 1) {
                throw new IllegalArgumentException("'maxTokens' must be at least 1 but is " + maxTokens);
            }
        }
    }

    record Broken(@Default("many") int count) {}

    record Odd(Thread thread) {}

    record Greedy(Optional<Secret> apiKey) {}

    @Test
    void everyTypeIsBound() {
        Everything bound = bind(Everything.class, EVERYTHING).orElseThrow();

        assertThat(problems.sorted()).isEmpty();
        assertThat(bound.text()).isEqualTo("1.10");
        assertThat(bound.pace()).isEqualTo(Pace.VERY_SLOW);
        assertThat(bound.pause()).isEqualTo(Duration.ofMinutes(90));
        assertThat(bound.file()).isEqualTo(FOLDER.resolve("weights.bin"));
        assertThat(bound.key().reveal()).isEqualTo("k-123");
        assertThat(bound.share().value()).isEqualTo(.025);
        assertThat(bound.size().bytes()).isEqualTo(20_000_000);
        assertThat(bound.inner()).isEqualTo(new Inner(3, List.of("a", "b")));
        assertThat(bound.map()).isEqualTo(Map.of("x", List.of(1, 2)));
        assertThat(bound.absent()).isEmpty();
        assertThat(bound.present()).hasValue(.5);
        assertThat(bound.none()).isEmpty();
    }

    @Test
    void effectiveConfigurationShowsDefaultsAndHidesSecrets() {
        Everything bound = bind(Everything.class, EVERYTHING).orElseThrow();

        assertThat(binder.effective().of(bound).toString())
                .isEqualTo("{\"text\":\"1.10\",\"flag\":true,\"number\":0.001,\"pace\":\"very-slow\",\"pause\":\"90m\","
                        + "\"file\":\"weights.bin\",\"address\":\"http://***@host:80/v1\",\"key\":\"***\","
                        + "\"share\":\"2.5%\",\"size\":20000000,\"device\":\"gpu:1\","
                        + "\"inner\":{\"depth\":3,\"words\":[\"a\",\"b\"]},\"map\":{\"x\":[1,2]},\"present\":0.5,"
                        + "\"free\":{\"a\":[1,\"b\",true,1.5]}}");
    }

    @Test
    void effectiveConfigurationWithoutPathsIsTheSameOnEveryMachine() {
        Everything bound = bind(Everything.class, EVERYTHING).orElseThrow();

        assertThat(binder.effective().withoutPaths().of(bound).has("file")).isFalse();
    }

    @Test
    void refusalOfAConstructorStandsAtTheKeyItNames() {
        bind(Guarded.class, "other: 1\nmax-tokens: 0\n");

        assertThat(told()).containsExactly("x.yaml:2:13: 'max-tokens' must be at least 1 but is 0");
    }

    @Test
    void literalSecretIsRefusedWithoutBeingRepeated() {
        bind(Greedy.class, "api-key: sk-very-secret\n");

        assertThat(told())
                .containsExactly("x.yaml:1:10: 'api-key' takes only the name of an environment variable, as"
                        + " ${env:NAME}, never the secret itself");
    }

    @Test
    void unsetAndEmptyVariablesAreNamed() {
        bind(Greedy.class, "api-key: ${env:NO_SUCH}\n");
        bind(Greedy.class, "api-key: \"${env:EMPTY}\"\n");

        assertThat(told())
                .containsExactly(
                        "x.yaml:1:10: 'api-key' wants the environment variable NO_SUCH, which is not set",
                        "x.yaml:1:10: 'api-key' wants the environment variable EMPTY, which is not set");
    }

    @Test
    void wrongDefaultIsItsAuthorsFault() {
        assertThatThrownBy(() -> bind(Broken.class, "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the default 'many' of Broken.count is not valid");
    }

    @Test
    void typeThatNothingCanBeBoundToIsItsAuthorsFault() {
        assertThatThrownBy(() -> bind(Odd.class, "thread: x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no key can be bound to 'thread' of type java.lang.Thread");
    }

    @Test
    void mistakesInListsAndMapsStandAtTheirItems() {
        bind(Everything.class, EVERYTHING.replace("{x: [1, 2]}", "{x: [1, two], y: 3}"));

        assertThat(told())
                .containsExactly(
                        "x.yaml:13:14: 'x' must be a whole number but is 'two'",
                        "x.yaml:13:23: 'y' must be a list but is '3'");
    }

    private <R extends Record> Optional<R> bind(Class<R> type, String yaml) {
        return binder.bind(type, YamlReader.parse(yaml, problems).orElseThrow(), problems);
    }

    private List<String> told() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
