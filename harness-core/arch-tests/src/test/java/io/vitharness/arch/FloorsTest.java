package io.vitharness.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FloorsTest {

    private static final String CLI = "io.vitharness.cli";
    private static final String DATA = "io.vitharness.data";
    private static final String MEDIA = "io.vitharness.media";
    private static final String PIPELINE = "io.vitharness.pipeline";
    private static final String REPORT = "io.vitharness.report";
    private static final String SITE = "io.vitharness.site";
    private static final String SPI = "io.vitharness.spi";
    private static final String TESTKIT = "io.vitharness.testkit";
    private static final String[] PLUGINS = {
        "io.vitharness.models..", "io.vitharness.benchmarks..", "io.vitharness.judges.."
    };

    @Test
    void reportStandsAlone() {
        ArchRule rule = room(REPORT).because("a third party reads run folders with this jar and nothing else of ours");

        Wall.stands(
                rule,
                "package io.vitharness.report; class A { io.vitharness.spi.Part part; }",
                "package io.vitharness.report; class B { io.vitharness.pipeline.plan.Plan plan; }");
    }

    @Test
    void mediaStandsAloneOnTheJdk() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("io.vitharness.media..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.vitharness.media..", "java..", "javax.imageio..", "org.jspecify.annotations..")
                .because("pictures are decoded the same way wherever they are met, without another library's taste");

        Wall.stands(rule, "package io.vitharness.media; class A { io.vitharness.spi.Image image; }", """
                package io.vitharness.media; class B { org.opencv.core.Mat mat; }
                package org.opencv.core; public class Mat {}
                """);
    }

    @Test
    void dataStandsOnTheGroundFloor() {
        ArchRule rule =
                room(DATA, SPI, REPORT, MEDIA).because("plugins stand on it, so it must not know them or the run");

        Wall.stands(
                rule,
                "package io.vitharness.data; class A { io.vitharness.pipeline.plan.Plan plan; }",
                "package io.vitharness.data; class B { io.vitharness.testkit.OneQuestion question; }");
    }

    @Test
    void pipelineStandsOnTheGroundFloorAndNeverSeesTheSite() {
        ArchRule rule = room(PIPELINE, SPI, REPORT, MEDIA)
                .because("it meets plugins through the spi, and the site through the files that the report room owns");

        Wall.stands(
                rule,
                """
                package io.vitharness.pipeline.score; class A { io.vitharness.site.Pages pages; }
                package io.vitharness.site; public class Pages {}
                """,
                "package io.vitharness.pipeline; class B { io.vitharness.cli.Main main; }",
                "package io.vitharness.pipeline.plan; class C { io.vitharness.data.synthetic.SyntheticSets sets; }",
                """
                package io.vitharness.pipeline.plugin; class D { io.vitharness.models.known.Known model; }
                package io.vitharness.models.known; public class Known {}
                """,
                "package io.vitharness.pipeline.answer; class E { io.vitharness.testkit.FlakyModel model; }");
    }

    @Test
    void siteSeesReportsOnly() {
        ArchRule rule =
                room(SITE, REPORT).because("it can be rebuilt from results/ by somebody who cannot run a single model");

        Wall.stands(
                rule,
                "package io.vitharness.site; class A { io.vitharness.spi.judge.Metric metric; }",
                "package io.vitharness.site.page; class B { io.vitharness.pipeline.store.RunStore store; }");
    }

    @Test
    void siteImportsJteAndItsReportsOnly() {
        ArchRule rule = classes()
                .that()
                .resideInAnyPackage("io.vitharness.site..", "gg.jte.generated..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.vitharness.site..",
                        "io.vitharness.report..",
                        "gg.jte..",
                        "java..",
                        "org.jspecify.annotations..")
                .because("a page needs a template and a report; whoever maintains it should have to know nothing else");

        Wall.stands(rule, """
                package io.vitharness.site; class A { org.slf4j.Logger log; }
                package org.slf4j; public interface Logger {}
                """, "package gg.jte.generated.precompiled; class B { io.vitharness.spi.Part part; }");
    }

    @Test
    void pluginsSeeSpiMediaAndDataOnly() {
        ArchRule rule = classes()
                .that()
                .resideInAnyPackage(PLUGINS)
                .should(seeOnly(List.of(SPI, MEDIA, DATA)))
                .because("a plugin is one jar that a stranger could have written: it knows no other plugin and no run");

        Wall.stands(
                rule,
                "package io.vitharness.models.sly; class A { io.vitharness.pipeline.plan.Plan plan; }",
                "package io.vitharness.models.sly; class B { io.vitharness.report.Report report; }",
                "package io.vitharness.judges.sly; class C { io.vitharness.cli.Main main; }",
                "package io.vitharness.benchmarks.sly; class D { io.vitharness.testkit.OneQuestion question; }",
                """
                package io.vitharness.benchmarks.sly; class E { io.vitharness.site.Pages pages; }
                package io.vitharness.site; public class Pages {}
                """,
                """
                package io.vitharness.benchmarks.one; class F { io.vitharness.benchmarks.onemore.Reader reader; }
                package io.vitharness.benchmarks.onemore; public class Reader {}
                """,
                """
                package io.vitharness.judges.one; class G { io.vitharness.judges.two.Rule rule; }
                package io.vitharness.judges.two; public class Rule {}
                """);
    }

    @Test
    void nobodyImportsTheCommandLine() {
        ArchRule rule = importedByNone(CLI)
                .because("the command line is one way to start a run; tests and other programs start at Harness");

        Wall.stands(
                rule,
                "package io.vitharness.pipeline; class A { io.vitharness.cli.Main main; }",
                "package io.vitharness.testkit; class B { io.vitharness.cli.Main main; }");
    }

    @Test
    void nobodyImportsTheTestkit() {
        ArchRule rule = importedByNone(TESTKIT).because("fakes that misbehave belong in tests");

        Wall.stands(rule, "package io.vitharness.cli; class A { io.vitharness.testkit.FlakyModel model; }");
    }

    @Test
    void testkitKnowsWhatAPluginMayKnow() {
        ArchRule rule = room(TESTKIT, SPI, MEDIA, DATA)
                .because("it holds a plugin to its contract without the pipeline, in the plugin's own build");

        Wall.stands(rule, "package io.vitharness.testkit; class A { io.vitharness.pipeline.plan.Plan plan; }");
    }

    private static ArchRule room(String name, String... below) {
        return classes().that().resideInAPackage(name + "..").should(seeOnly(List.of(below)));
    }

    private static ArchRule importedByNone(String name) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(name + "..");
    }

    private static ArchCondition<JavaClass> seeOnly(List<String> rooms) {
        return new ArchCondition<>("see nothing of the house but themselves and " + rooms) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<Dependency> all = type.getDirectDependenciesFromSelf();
                all.stream()
                        .filter(dependency -> !allowed(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }

            private boolean allowed(JavaClass type, JavaClass target) {
                String seen = roomOf(target);
                return !seen.startsWith("io.vitharness.") || seen.equals(roomOf(type)) || rooms.contains(seen);
            }
        };
    }

    /** The package below the root that names the room: two words for plugins, one for the others. */
    private static String roomOf(JavaClass type) {
        String[] words = type.getPackageName().split("\\.");
        boolean plugin =
                words.length > 3 && Set.of("models", "benchmarks", "judges").contains(words[2]);
        return String.join(".", List.of(words).subList(0, Math.min(words.length, plugin ? 4 : 3)));
    }
}
