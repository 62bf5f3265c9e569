package io.vitharness.judges.caption;

import io.vitharness.judges.caption.CaptionConfig.Tokenizer;
import io.vitharness.testkit.TestResamples;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The captions of two files scored as a process of its own, from texts to figures: {@code CaptionProcess FOLDER ROUNDS}. */
final class CaptionProcess {

    private CaptionProcess() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            long started = System.nanoTime();
            double before = used();
            var json = JsonMapper.shared();
            var references = json.readTree(folder.resolve("gts.json"));
            Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB));
            var results = json.readTree(folder.resolve("res.json"));
            long read = System.nanoTime();
            results
                    .properties()
                    .forEach(entry -> sheet.add(
                            entry.getKey(),
                            entry.getValue().get(0).path("caption").asString(),
                            references.path(entry.getKey()).values().stream()
                                    .map(one -> one.path("caption").asString())
                                    .toList()));
            long scored = System.nanoTime();
            List<Double> figures = List.of("BLEU-4", "ROUGE-L", "CIDEr").stream()
                    .map(name -> sheet.metric(name)
                            .estimate(sheet.scored(), new TestResamples(1))
                            .get(0)
                            .value())
                    .toList();
            long end = System.nanoTime();
            System.out.println("read " + (read - started) / 1e9 + " score " + (scored - read) / 1e9 + " metrics "
                    + (end - scored) / 1e9 + " all " + (end - started) / 1e9 + " used " + (used() - before) + " " + figures);
        }
        System.out.println("used in all " + used());
    }

    private static double used() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }
}
