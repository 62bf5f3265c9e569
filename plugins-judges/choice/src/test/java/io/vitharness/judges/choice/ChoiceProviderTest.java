package io.vitharness.judges.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.judge.SelfTest;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ChoiceProviderTest {

    @Test
    void theProviderIsFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(JudgeProvider.class)).hasAtLeastOneElementOfType(ChoiceProvider.class);
    }

    @Test
    void theSelfTestShowsEveryVariant() {
        SelfTest provider = new ChoiceProvider();

        List<String> lines = provider.lines();

        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).contains("right", "wrong letter", "read, says none", "unread, says one");
        assertThat(lines.subList(2, 5))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("default"),
                        line -> assertThat(line).startsWith("official"),
                        line -> assertThat(line).startsWith("exact"));
        assertThat(provider.lines()).isEqualTo(lines);
    }
}
