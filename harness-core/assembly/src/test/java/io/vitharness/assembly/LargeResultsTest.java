package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Official results far larger than the memory that reads them: one answer after the other, what is not needed is let go. */
class LargeResultsTest {

    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("streamed")
    void fileTwiceAsLargeAsTheHeapIsRead(RecordedSet set) throws Exception {
        assertImported(set, 128, "-Xmx64m");
    }

    @ParameterizedTest
    @MethodSource("streamed")
    @Tag("long")
    void twoGigabytesAreReadWithHalfAGigabyteOfHeap(RecordedSet set) throws Exception {
        assertImported(set, 2049, "-Xmx512m");
    }

    @Test
    void fileThatMustBeHeldAsAWholeHasALimit() throws Exception {
        RecordedSet set = RecordedSet.GPT4TOOLS;
        String[] command = set.prepare(folder);
        write(set.results(folder), 300, i -> "{\"id\": " + i + ", \"output\": \"AI: Hello\"");

        HarnessProcess.Ended ended = new HarnessProcess(folder).run(List.of("-Xmx128m"), command);

        assertThat(ended.said()).contains("results.json: found").contains("wanted at most 268435456");
        assertThat(ended.exit()).isEqualTo(2);
    }

    static List<RecordedSet> streamed() {
        return List.of(RecordedSet.COCO, RecordedSet.CAPTIONS, RecordedSet.VQA);
    }

    private void assertImported(RecordedSet set, int mebibytes, String heap) throws Exception {
        String[] command = set.prepare(folder);
        for (Map.Entry<String, String> file : questions(set, mebibytes).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        write(set.results(folder), mebibytes, answer(set));
        assertThat(Files.size(set.results(folder))).isGreaterThan(mebibytes * MEBIBYTE);

        HarnessProcess.Ended ended = new HarnessProcess(folder).run(List.of(heap), command);

        assertThat(ended.said()).contains(mebibytes + " scored = " + mebibytes);
        assertThat(ended.exit()).isZero();
    }

    private static Map<String, String> questions(RecordedSet set, int count) {
        if (set.equals(RecordedSet.COCO)) {
            return Map.of(
                    set.data(),
                    "{\"images\": " + list(count, "{\"id\": %d, \"width\": 6, \"height\": 5, \"file_name\": \"a.jpg\"}")
                            + ", \"categories\": [{\"id\": 3, \"name\": \"car\"}], \"annotations\": "
                            + list(
                                    count,
                                    "{\"id\": %1$d, \"image_id\": %1$d, \"category_id\": 3, \"bbox\": [1, 1, 3, 2],"
                                            + " \"area\": 6, \"iscrowd\": 0}")
                            + "}");
        }
        if (set.equals(RecordedSet.CAPTIONS)) {
            return Map.of(
                    set.data(),
                    "{\"images\": " + list(count, "{\"id\": %1$d, \"file_name\": \"%1$d.jpg\"}") + ", \"annotations\": "
                            + list(count, "{\"image_id\": %1$d, \"caption\": \"a cat %1$d\"}") + "}");
        }
        return Map.of(
                set.data(),
                "{\"questions\": "
                        + list(count, "{\"question_id\": %1$d, \"image_id\": %1$d, \"question\": \"how many?\"}") + "}",
                "val_annotations.json",
                "{\"annotations\": "
                        + list(count, "{\"question_id\": %d, \"answer_type\": \"number\", \"answers\": [\"2\"]}")
                        + "}");
    }

    private static IntFunction<String> answer(RecordedSet set) {
        if (set.equals(RecordedSet.COCO)) {
            return i -> "{\"image_id\": " + i + ", \"category_id\": 3, \"bbox\": [1, 1, 3, 2], \"score\": 0.5";
        }
        return set.equals(RecordedSet.CAPTIONS)
                ? i -> "{\"image_id\": " + i + ", \"caption\": \"a cat\""
                : i -> "{\"question_id\": " + i + ", \"answer\": \"2\"";
    }

    private static String list(int count, String form) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format(Locale.ROOT, form, i))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    // every answer carries a log of a mebibyte that nobody asks for
    private static void write(Path file, int count, IntFunction<String> answer) throws IOException {
        String log = ", \"log\": \"" + "x".repeat(1 << 20) + "\"}";
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= count; i++) {
                out.write(i == 1 ? "[" : ", ");
                out.write(answer.apply(i));
                out.write(log);
            }
            out.write("]");
        }
    }
}
