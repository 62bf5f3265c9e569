package io.vitharness.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StagesTest {

    private static final String ROOT = "io.vitharness.pipeline";

    @Test
    void suiteSeesNoOtherPackageOfThePipeline() {
        Wall.stands(
                stage("suite").because("what the user wrote has one meaning, whatever is made of it later"),
                "package io.vitharness.pipeline.suite; class A { io.vitharness.pipeline.plan.Plan plan; }",
                "package io.vitharness.pipeline.suite; class B { io.vitharness.pipeline.plugin.Catalogue plugins; }",
                "package io.vitharness.pipeline.suite; class C { io.vitharness.pipeline.store.RunStore store; }");
    }

    @Test
    void pluginSeesNoStage() {
        Wall.stands(
                stage("plugin", "suite") // the suite's way to find the nearest known name
                        .because("plugins are listed without a suite, a plan or a run"),
                "package io.vitharness.pipeline.plugin; class A { io.vitharness.pipeline.plan.Plan plan; }",
                "package io.vitharness.pipeline.plugin; class B { io.vitharness.pipeline.event.Event event; }");
    }

    @Test
    void planSeesSuiteAndPlugins() {
        Wall.stands(
                stage("plan", "suite", "plugin", "store", "event")
                        .because("a plan is made before anything is opened or asked"),
                "package io.vitharness.pipeline.plan; class A { io.vitharness.pipeline.prepare.Opening opening; }",
                "package io.vitharness.pipeline.plan; class B { io.vitharness.pipeline.answer.Answering answering; }",
                "package io.vitharness.pipeline.plan; class C { io.vitharness.pipeline.score.Scoring scoring; }");
    }

    @Test
    void prepareSeesWhatComesBeforeIt() {
        Wall.stands(
                stage("prepare", "plan", "suite", "plugin", "store", "event")
                        .because("nothing flows back: a stage is a function from the files before it to its own"),
                "package io.vitharness.pipeline.prepare; class A { io.vitharness.pipeline.answer.Answering answering; }",
                "package io.vitharness.pipeline.prepare; class B { io.vitharness.pipeline.score.Scoring scoring; }");
    }

    @Test
    void answerSeesWhatComesBeforeIt() {
        Wall.stands(
                stage("answer", "prepare", "plan", "suite", "plugin", "store", "event")
                        .because("what an answer is worth must not decide what is asked next"),
                "package io.vitharness.pipeline.answer; class A { io.vitharness.pipeline.score.Scoring scoring; }");
    }

    @Test
    void storeAndEventSeeNoStage() {
        String[] stages = packages("suite", "plugin", "plan", "prepare", "answer", "score");
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(packages("store", "event"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(stages)
                .because("they are ports that the stages are handed");

        Wall.stands(
                rule,
                "package io.vitharness.pipeline.store; class A { io.vitharness.pipeline.plan.Plan plan; }",
                "package io.vitharness.pipeline.store; class B { io.vitharness.pipeline.suite.Suite suite; }",
                "package io.vitharness.pipeline.event; class C { io.vitharness.pipeline.score.Scoring scoring; }");
    }

    @Test
    void storeSeesNoEvents() {
        Wall.stands(
                stage("store").because("events are written through it"),
                "package io.vitharness.pipeline.store; class A { io.vitharness.pipeline.event.Event event; }");
    }

    @Test
    void noStageSeesTheHarnessAboveIt() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + ".(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .because("the harness joins the stages; each of them can be done again alone");

        Wall.stands(rule, """
                package io.vitharness.pipeline.score; class A { io.vitharness.pipeline.Top top; }
                package io.vitharness.pipeline; public class Top {}
                """, """
                package io.vitharness.pipeline.store; class B { io.vitharness.pipeline.Top top; }
                package io.vitharness.pipeline; public class Top {}
                """);
    }

    private static ArchRule stage(String name, String... below) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(below)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat(Predicates.resideInAPackage(ROOT + "..")
                        .and(Predicates.resideOutsideOfPackages(packages(allowed))))
                .as("in the pipeline '" + name + "' sees nothing but " + Arrays.toString(below));
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
