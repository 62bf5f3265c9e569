package io.vitharness.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import io.vitharness.spi.Plugin;
import io.vitharness.spi.Share;
import io.vitharness.spi.model.ModelProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private record Good(
            @Doc("A share.") @Default("5%") Share share,
            @Doc("A time.") @Default("2m") Duration time,
            @Doc("Numbers.") List<Integer> numbers,
            @Doc("Perhaps a name.") Optional<String> name,
            @Doc("More.") @Default("{}") Inner inner) {}

    private record Inner(@Doc("How many.") @Default("3") int count) {}

    private record Undocumented(String key) {}

    private record BadDefault(
            @Doc("How many.") @Default("many") int count) {}

    private record BadType(@Doc("A thread.") Thread thread) {}

    /** Not named in any services file, wants an engine as soon as it is made. */
    public static final class EnginePlugin implements Plugin {

        public EnginePlugin() throws ClassNotFoundException {
            Class.forName("org.tensorflow.TensorFlow", false, EnginePlugin.class.getClassLoader());
        }

        @Override
        public String id() {
            return "Bad Id";
        }

        @Override
        public String summary() {
            return "two\nlines";
        }
    }

    private record PlainPlugin(String id, String summary) implements Plugin {}

    @Test
    void goodRecordPassesAndTakesItsDefaults() {
        assertThatCode(() -> ConfigPromises.check(Good.class)).doesNotThrowAnyException();
        assertThat(Configs.of(Good.class, Map.of("numbers", "[1, 2]")))
                .isEqualTo(
                        new Good(new Share(.05), Duration.ofMinutes(2), List.of(1, 2), Optional.empty(), new Inner(3)));
    }

    @Test
    void faultyRecordsAreNamed() {
        assertThatThrownBy(() -> ConfigPromises.check(Undocumented.class)).hasMessageContaining("Undocumented.key");
        assertThatThrownBy(() -> ConfigPromises.check(BadDefault.class)).hasMessageContaining("BadDefault.count");
        assertThatThrownBy(() -> ConfigPromises.check(BadType.class)).hasMessageContaining("BadType.thread");
    }

    @Test
    void unknownKeyListsTheKnown() {
        assertThatThrownBy(() -> Configs.of(Inner.class, Map.of("cuont", "1")))
                .hasMessage("Inner has no key 'cuont'; it has [count]");
    }

    @Test
    void badIdAndSummaryAreFound() {
        Plugin bad = new PlainPlugin("Bad Id", "two\nlines");

        assertThatThrownBy(() -> PluginPromises.idIsAWord(bad)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> PluginPromises.summaryIsOneLine(bad)).isInstanceOf(AssertionError.class);
    }

    @Test
    void missingServicesLineIsSpelledOut() {
        Plugin plugin = new PlainPlugin("plain", "Plain.");

        assertThatThrownBy(() -> PluginPromises.isNamedInServices(ModelProvider.class, plugin))
                .hasMessageContaining("META-INF/services/io.vitharness.spi.model.ModelProvider must hold the line "
                        + PlainPlugin.class.getName());
    }

    @Test
    void loadingAnEngineForListingIsFound() throws ReflectiveOperationException {
        Plugin plugin = new PlainPlugin("plain", "Plain.");
        assertThatThrownBy(() -> PluginPromises.listingLoadsNoEngine(plugin)).isInstanceOf(AssertionError.class);

        try (EngineFreeLoader loader = new EngineFreeLoader()) {
            Class<?> type = Class.forName(EnginePlugin.class.getName(), true, loader);
            assertThatThrownBy(() -> type.getConstructor().newInstance())
                    .hasCauseInstanceOf(ClassNotFoundException.class);
            assertThat(loader.refused()).containsExactly("org.tensorflow.TensorFlow");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
