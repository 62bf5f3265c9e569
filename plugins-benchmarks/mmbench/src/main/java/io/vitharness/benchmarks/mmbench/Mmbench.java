package io.vitharness.benchmarks.mmbench;

import io.vitharness.benchmarks.mmbench.MmbenchConfig.Asked;
import io.vitharness.benchmarks.mmbench.MmbenchConfig.PictureRule;
import io.vitharness.benchmarks.mmbench.MmbenchConfig.PromptStyle;
import io.vitharness.benchmarks.mmbench.MmbenchConfig.ReadingRules;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An opened table: texts in memory, pictures read when a sample is. May be shared between threads. */
final class Mmbench implements Benchmark {

    /** As LLaVA and lmms-eval generate; VLMEvalKit leaves it to each model. */
    private static final int MAX_TOKENS = 1024;

    private final MmbenchConfig config;
    private final Path file;
    private final TableScan scan;
    private final PictureSource pictures;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> notes;

    Mmbench(MmbenchConfig config, Path file, TableScan scan) throws IOException {
        this.config = config;
        this.file = file;
        this.scan = scan;
        this.pictures = new PictureSource(file, scan.rows());
        Passes passes = Passes.of(config, file, scan.rows().values());
        passes.rows().forEach(row -> rows.put(row.id(), row));
        this.notes = notes(passes);
    }

    @Override
    public BenchmarkCard card() {
        boolean synthetic = TableFile.isSynthetic(file);
        return new BenchmarkCard(
                TableFile.title(file),
                TableFile.stem(file),
                synthetic ? Optional.empty() : Optional.of("Apache-2.0"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2307.06281"),
                scan.hash(),
                notes);
    }

    @Override
    public Protocol protocol() {
        boolean circular = config.protocol() == Asked.CIRCULAR;
        boolean official = circular
                && config.prompt() == PromptStyle.VLMEVALKIT
                && config.reading() == ReadingRules.OFFICIAL
                && hasPictures()
                && config.split().isEmpty();
        return new Protocol(
                word(config.protocol()),
                official,
                circular
                        ? "CircularEval of VLMEvalKit: right only if every rotation of the options is."
                        : "VanillaEval of VLMEvalKit: the first pass of every question.",
                Protocol.Asking.GENERATE,
                hasPictures() ? Set.of(Medium.TEXT, Medium.PICTURE) : Set.of(Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice(
                        "choice", Map.of("groups", circular ? "all" : "each", "variant", word(config.reading()))));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(rows.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Row row = Optional.ofNullable(rows.get(id))
                .orElseThrow(() -> new DataException(file + ": found no sample '" + id
                        + "', wanted an index of the file" + " that the protocol asks"));
        List<Image> images = pictures.of(row);
        Target target = row.answer().<Target>map(Target.Option::new).orElseGet(Target.Hidden::new);
        return new Sample(question(row, images), target);
    }

    @Override
    public void close() {
        // every sample opens and closes the file for itself
    }

    @Override
    public String group(String id) throws IOException {
        return Optional.ofNullable(rows.get(id))
                .map(row -> Long.toString(row.group()))
                .orElseThrow(() -> new DataException(file + ": found no sample '" + id + "'"));
    }

    private boolean hasPictures() {
        return config.pictures() == PictureRule.REQUIRED;
    }

    private Question question(Row row, List<Image> images) {
        List<Part> parts = new ArrayList<>();
        images.forEach(image -> parts.add(new Part.Picture(image)));
        parts.add(new Part.Text(PromptText.of(config.prompt(), row)));
        Map<String, String> tags = new TreeMap<>(row.tags());
        tags.put(Question.PASS, Integer.toString(row.pass()));
        String group = Long.toString(row.group());
        String cluster =
                images.isEmpty() ? group : images.stream().map(Image::sha256).collect(Collectors.joining("+"));
        return new Question(row.id(), Prompt.of(parts.toArray(Part[]::new)), row.options(), tags, group, cluster);
    }

    private List<String> notes(Passes passes) {
        List<String> all = new ArrayList<>(scan.notes());
        all.addAll(passes.notes());
        long hidden =
                rows.values().stream().filter(row -> row.answer().isEmpty()).count();
        if (hidden > 0) {
            all.add(hidden + " of " + rows.size() + " rows have no answer in the file: they are asked, never scored");
        }
        if (!hasPictures()) {
            all.add("the sheet holds no pictures: recorded answers are judged, nothing can be asked");
        }
        if (TableFile.isSynthetic(file)) {
            all.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return all;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
