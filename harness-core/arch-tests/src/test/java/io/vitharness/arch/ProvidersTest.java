package io.vitharness.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vitharness.spi.Plugin;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.ModelProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    private static final String BODY = """
            {
                public String id() { return "bad"; }
                public String summary() { return "Bad."; }
                public Class<Bad.Config> configType() { return Config.class; }
                public record Config() {}
                public io.vitharness.spi.model.Model open(Config config, io.vitharness.spi.model.Workshop workshop) {
                    throw new UnsupportedOperationException();
                }
            """;

    private static final String HEAD = "class Bad implements io.vitharness.spi.model.ModelProvider<Bad.Config> " + BODY;

    @Test
    void providersCanBeMadeByTheServiceLoader() {
        ArchRule rule = classes()
                .that(areProviders())
                .should(new CanBeMade())
                .because("the ServiceLoader needs a public class with a public constructor without parameters");

        Wall.stands(
                rule,
                "package io.vitharness.models.sly; " + HEAD + "}",
                "package io.vitharness.models.sly; public " + HEAD + "Bad() {} }",
                "package io.vitharness.models.sly; public " + HEAD + "public Bad(int number) {} }");
    }

    @Test
    void providersAreNamedInTheServicesFile() {
        ArchRule rule = classes()
                .that(areProviders())
                .should(new BeNamedInServices())
                .because("a provider that no services file names is never found");

        Wall.stands(rule, "package io.vitharness.models.forgotten; public " + HEAD + "}");
    }

    private static DescribedPredicate<JavaClass> areProviders() {
        return DescribedPredicate.describe(
                "are providers of plugins",
                type -> type.isAssignableTo(Plugin.class)
                        && !type.isInterface()
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    private static final class CanBeMade extends ArchCondition<JavaClass> {

        CanBeMade() {
            super("be public with a public constructor without parameters");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean reachable = type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.getConstructors().stream()
                            .anyMatch(made -> made.getRawParameterTypes().isEmpty()
                                    && made.getModifiers().contains(JavaModifier.PUBLIC));
            if (!reachable) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " is not public or has no public constructor without parameters"));
            }
        }
    }

    private static final class BeNamedInServices extends ArchCondition<JavaClass> {

        BeNamedInServices() {
            super("be named in META-INF/services of their own jar");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String kind = Stream.of(ModelProvider.class, BenchmarkProvider.class, JudgeProvider.class)
                    .filter(type::isAssignableTo)
                    .map(Class::getName)
                    .findFirst()
                    .orElse(Plugin.class.getName());
            Path services = jar(type).resolve("META-INF/services").resolve(kind);
            boolean named = Files.exists(services)
                    && List.of(Repository.text(services).split("\n")).contains(type.getName());
            if (!named) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is missing in " + services));
            }
        }

        private static Path jar(JavaClass type) {
            Path place = Path.of(type.getSource().orElseThrow().getUri());
            for (int i = type.getName().split("\\.").length; i > 0; i--) {
                place = place.getParent();
            }
            return place;
        }
    }
}
