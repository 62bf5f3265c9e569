package io.vitharness.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class LibrariesTest {

    private static final String TOKENIZERS = "ai.djl.huggingface..";

    @Test
    void onlyTheTensorflowPluginsSeeTensorflow() {
        Wall.stands(
                library("io.vitharness.models.tensorflow..", "org.tensorflow..", "org.bytedeco..")
                        .because("natives are loaded once, by the engines' loader, and not by a run without them"),
                engineUse("pipeline.prepare", "org.tensorflow"),
                engineUse("models.onnx", "org.tensorflow.op"),
                engineUse("cli", "org.bytedeco.javacpp"));
    }

    @Test
    void onlyTheOnnxPluginSeesOnnxRuntimeAndDjl() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("io.vitharness..")
                .and()
                .resideOutsideOfPackage("io.vitharness.models.onnx..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("ai.onnxruntime..", "ai.djl..").and(not(resideInAPackage(TOKENIZERS))))
                .because("who opens the environment first decides its settings: one plugin does");

        Wall.stands(
                rule,
                engineUse("pipeline.prepare", "ai.onnxruntime"),
                engineUse("models.tensorflow", "ai.djl.ndarray"),
                engineUse("judges.sly", "ai.djl"));
    }

    @Test
    void onlyModelsSeeTokenizers() {
        Wall.stands(
                library("io.vitharness.models..", TOKENIZERS).because("its native library lies in lib/"),
                engineUse("data.words", "ai.djl.huggingface.tokenizers"),
                engineUse("judges.sly", "ai.djl.huggingface.tokenizers"));
    }

    @Test
    void onlyTheOpenAiCompatiblePluginSeesOkHttp() {
        Wall.stands(
                library("io.vitharness.models.openaicompatible..", "okhttp3..", "okio..")
                        .because("the harness itself never calls the network"),
                engineUse("pipeline.answer", "okhttp3"),
                engineUse("benchmarks.fetching", "okio"));
    }

    @Test
    void onlyBenchmarksSeeDuckdb() {
        Wall.stands(
                library("io.vitharness.benchmarks..", "org.duckdb..")
                        .because(
                                "its native library is large and lies in lib/; the reader of Parquet is handed a driver"),
                engineUse("data.table", "org.duckdb"),
                engineUse("judges.sly", "org.duckdb"));
    }

    @Test
    void nobodyLogsWithJavaUtilLogging() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("io.vitharness..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("it prints to standard error by itself; what is worth knowing is an event or goes to run.log");

        Wall.stands(
                rule,
                "package io.vitharness.models.loud; class A { java.util.logging.Logger log; }",
                "package io.vitharness.site; class B { void act() { java.util.logging.Logger.getGlobal(); } }");
    }

    private static ArchRule library(String owner, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage("io.vitharness..")
                .and()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    // an invented library, so that the test needs none of them
    private static String engineUse(String place, String library) {
        return "package io.vitharness." + place + "; class Bad { " + library + ".Planted library; }\n" + "package "
                + library + "; public class Planted {}";
    }
}
