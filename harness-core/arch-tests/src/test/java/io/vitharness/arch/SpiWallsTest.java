package io.vitharness.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpiWallsTest {

    private static final String BASE = "io.vitharness.spi";
    private static final String BENCHMARK = "io.vitharness.spi.benchmark..";
    private static final String JUDGE = "io.vitharness.spi.judge..";
    private static final String MODEL = "io.vitharness.spi.model..";
    private static final String SUPPORT = "io.vitharness.spi.support..";

    @Test
    void spiImportsTheJdkOnly() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("io.vitharness.spi..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.vitharness.spi..", "java..", "org.jspecify.annotations..")
                .because("whoever writes a plugin compiles against this jar alone, and two plugins never quarrel"
                        + " about the version of a library that it drags in");

        Wall.stands(
                rule,
                "package io.vitharness.spi.model; class Parser { tools.jackson.databind.JsonNode node; }",
                "package io.vitharness.spi; class Published { io.vitharness.report.Report report; }",
                """
                package io.vitharness.spi.judge; class Logging { org.slf4j.Logger log; }
                package org.slf4j; public interface Logger {}
                """);
    }

    @Test
    void baseKnowsNoneOfThePackagesAboveIt() {
        ArchRule rule = packageSees(BASE)
                .because("prompts, parts and shapes are the words that models, benchmarks and judges share");

        Wall.stands(
                rule,
                "package io.vitharness.spi; class A { io.vitharness.spi.model.Model model; }",
                "package io.vitharness.spi; class B { io.vitharness.spi.benchmark.Question question; }",
                "package io.vitharness.spi; class C { io.vitharness.spi.judge.Score score; }",
                "package io.vitharness.spi; class D { io.vitharness.spi.support.Mean mean; }");
    }

    @Test
    void modelSeesTheBaseOnly() {
        ArchRule rule = packageSees(MODEL, BASE)
                .because("a model never sees which benchmark asks, and the types make it impossible");

        Wall.stands(
                rule,
                "package io.vitharness.spi.model; class Peeking { io.vitharness.spi.benchmark.Question question; }",
                "package io.vitharness.spi.model; class Vain { io.vitharness.spi.judge.Score score; }",
                "package io.vitharness.spi.model; class Mixed { io.vitharness.spi.support.Mean mean; }");
    }

    @Test
    void benchmarkSeesTheBaseOnly() {
        ArchRule rule = packageSees(BENCHMARK, BASE)
                .because(
                        "a benchmark says what is asked and what is right, not who answers nor what an answer is worth");

        Wall.stands(
                rule,
                "package io.vitharness.spi.benchmark; class Picky { io.vitharness.spi.model.Model model; }",
                "package io.vitharness.spi.benchmark; class Own { io.vitharness.spi.judge.Judge judge; }",
                "package io.vitharness.spi.benchmark; class Mixed { io.vitharness.spi.support.Mean mean; }");
    }

    @Test
    void judgeSeesBaseBenchmarkAndModel() {
        ArchRule rule = packageSees(JUDGE, BASE, BENCHMARK, MODEL)
                .because(
                        "a judge holds an answer against a question and may be lent models, whose failures it passes on;"
                                + " the arithmetic that judges share stands on top of it");

        Wall.stands(rule, "package io.vitharness.spi.judge; class Mixed { io.vitharness.spi.support.Mean mean; }");
    }

    @Test
    void supportSeesBaseAndJudge() {
        ArchRule rule = packageSees(SUPPORT, BASE, JUDGE)
                .because("shared arithmetic works on units and figures; what asked and who answered is nothing to it");

        Wall.stands(
                rule,
                "package io.vitharness.spi.support; class A { io.vitharness.spi.model.Model model; }",
                "package io.vitharness.spi.support; class B { io.vitharness.spi.benchmark.Target target; }");
    }

    @Test
    void modelPluginsNeverSeeBenchmarksNorJudges() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("io.vitharness.models..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BENCHMARK, JUDGE, SUPPORT, "io.vitharness.benchmarks..", "io.vitharness.judges..")
                .because("a model that knows which benchmark asks, or how it will be judged, can answer to the test");

        Wall.stands(
                rule,
                "package io.vitharness.models.sly; class A { io.vitharness.spi.benchmark.Question question; }",
                "package io.vitharness.models.sly; class B { Object key(io.vitharness.spi.benchmark.Sample sample) {"
                        + " return sample.target(); } }",
                "package io.vitharness.models.sly; class C { io.vitharness.spi.judge.Score score; }",
                """
                package io.vitharness.models.sly; class D { io.vitharness.benchmarks.known.Key key; }
                package io.vitharness.benchmarks.known; public class Key {}
                """,
                """
                package io.vitharness.models.sly; class E { io.vitharness.judges.known.Taste taste; }
                package io.vitharness.judges.known; public class Taste {}
                """);
    }

    private static ArchRule packageSees(String name, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat(resideInAPackage("io.vitharness..")
                        .and(resideOutsideOfPackages(name))
                        .and(DescribedPredicate.not(resideInAnyPackage(others))))
                .as("'" + name + "' sees nothing of the house but " + List.of(others));
    }
}
