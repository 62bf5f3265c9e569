package io.vitharness.benchmarks.vqa;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.benchmarks.vqa.VqaConfig.PictureRule;
import io.vitharness.benchmarks.vqa.VqaConfig.Words;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VqaBenchmarkTest {

    @TempDir
    private Path folder;

    @Test
    void vqav2IsAskedInLlavasWords() throws IOException {
        try (Benchmark set = open(VqaSet.VQAV2, SmallSets.vqav2(folder))) {
            Sample sample = set.sample("2000");

            assertThat(text(sample)).isEqualTo("How many?\nAnswer the question using a single word or phrase.");
            assertThat(sample.question().tags())
                    .containsEntry("answer type", "number")
                    .containsEntry("question type", "how many");
            assertThat(((Target.AnyOf) sample.target()).texts()).hasSize(10).startsWith("two", "two", "other 2");
            assertThat(set.protocol().judge().settings()).containsEntry("rule", "official");
        }
    }

    @Test
    void textVqaIsAskedWithItsTokens() throws IOException {
        try (Benchmark set = open(VqaSet.TEXTVQA, SmallSets.textVqa(folder))) {
            assertThat(text(set.sample("3")))
                    .isEqualTo("what is it?\nReference OCR token: A3, B\n"
                            + "Answer the question using a single word or phrase.");
            assertThat(set.card().notes()).isEmpty();
        }
    }

    @Test
    void tokensCanBeLeftOut() throws IOException {
        VqaConfig config = new VqaConfig(VqaSet.TEXTVQA, Optional.of("val"), Words.LLAVA_NO_OCR, PictureRule.REQUIRED);

        try (Benchmark set = new VqaProvider().open(config, SmallSets.textVqa(folder))) {
            assertThat(text(set.sample("3")))
                    .isEqualTo("what is it?\nAnswer the question using a single word or phrase.");
        }
    }

    @Test
    void vizWizIsAskedWithAWayOut() throws IOException {
        try (Benchmark set = open(VqaSet.VIZWIZ, SmallSets.vizWiz(folder))) {
            Sample sample = set.sample("VizWiz_val_1.png");

            assertThat(text(sample))
                    .isEqualTo("What is this?\n"
                            + "When the provided information is insufficient, respond with 'Unanswerable'.\n"
                            + "Answer the question using a single word or phrase.");
            assertThat(sample.question().tags()).containsEntry("answerable", "yes");
        }
    }

    @Test
    void gqaTellsItsKindsOfQuestions() throws IOException {
        try (Benchmark set = open(VqaSet.GQA, SmallSets.gqa(folder))) {
            Sample sample = set.sample("204");

            assertThat(sample.question().tags())
                    .containsEntry("answer type", "binary")
                    .containsEntry("structural type", "verify");
            assertThat(sample.target()).isEqualTo(new Target.AnyOf(java.util.List.of("yes")));
        }
    }

    @Test
    void parquetAndItsPartsGiveTheSameQuestions() throws IOException {
        try (Benchmark set = open(VqaSet.VQAV2, SmallSets.vqav2Parquet(folder))) {
            assertThat(set.sampleIds()).containsExactly("1000", "2000", "3000", "4000", "5000");
            assertThat(set.sample("5000").question().prompt().pictures().get(0).mediaType())
                    .isEqualTo("image/png");
            assertThat(((Target.AnyOf) set.sample("5000").target()).texts()).hasSize(10);
        }
    }

    @Test
    void gqasPicturesAreFoundInTheirOwnTable() throws IOException {
        Path data = SmallSets.gqaParquet(folder);

        try (Benchmark set = open(VqaSet.GQA, data)) {
            assertThat(set.sample("202").question().prompt().pictures().get(0).bytes())
                    .isEqualTo(Files.readAllBytes(folder.resolve("p/n2.png")));
            assertThat(set.sample("202").question().tags()).containsEntry("answer type", "open");
        }
    }

    @Test
    void questionsWithoutAnswersAreHidden() throws IOException {
        Path data = SmallSets.vqav2(folder);
        Files.delete(folder.resolve("v2_mscoco_val2014_annotations.json"));

        try (Benchmark set = open(VqaSet.VQAV2, data)) {
            assertThat(set.sample("1000").target()).isEqualTo(new Target.Hidden());
            assertThat(set.card().notes())
                    .containsExactly("5 of 5 questions have no answer in the files: they are asked, never scored");
        }
    }

    @Test
    void picturesCanBeLeftOut() throws IOException {
        Path file = SmallSets.vizWiz(folder);

        try (Benchmark set = new VqaProvider().open(SmallSets.withoutPictures(VqaSet.VIZWIZ), file)) {
            assertThat(set.sample("VizWiz_val_1.png").question().prompt().pictures())
                    .isEmpty();
            assertThat(set.protocol().official()).isFalse();
        }
    }

    @Test
    void linesAreReadAsQuestions() throws IOException {
        Path file = Files.writeString(
                folder.resolve("sheet.jsonl"),
                "{\"question_id\": 7, \"question\": \"why?\", \"answers\": [\"so\"], \"prediction\": \"so\"}\n"
                        + "{\"question_id\": 8, \"question\": \"how?\", \"answers\": [\"so\"]}\n");

        try (Benchmark set = new VqaProvider().open(SmallSets.withoutPictures(VqaSet.TEXTVQA), file)) {
            assertThat(set.sampleIds()).containsExactly("7", "8");
            assertThat(set.card().notes())
                    .contains("2 of 2 questions have other than ten people's answers;"
                            + " what agrees is counted over those that there are");
        }
    }

    private static Benchmark open(VqaSet set, Path data) throws IOException {
        return new VqaProvider().open(SmallSets.config(set), data);
    }

    private static String text(Sample sample) {
        return sample.question().prompt().turns().get(0).parts().stream()
                .filter(Part.Text.class::isInstance)
                .map(part -> ((Part.Text) part).text())
                .findFirst()
                .orElseThrow();
    }
}
