package io.vitharness.benchmarks.captions;

import io.vitharness.benchmarks.captions.CaptionsConfig.Pictures;
import io.vitharness.benchmarks.captions.CaptionsConfig.PromptStyle;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pictures with captions; a picture is read when its sample is. May be shared between threads. */
final class Captions implements OfficialResults {

    /** InstructBLIP's longest caption (salesforce/LAVIS, {@code projects/instructblip/caption_coco_*_eval_test.yaml}). */
    private static final int MAX_TOKENS = 80;

    private final CaptionsConfig config;
    private final Path file;
    private final CaptionFile.Content content;
    private final PictureFiles files;
    private final Map<String, Described> pictures = new LinkedHashMap<>();
    private final boolean synthetic;

    Captions(CaptionsConfig config, Path file, CaptionFile.Content content, PictureFiles files) {
        this.config = config;
        this.file = file;
        this.content = content;
        this.files = files;
        this.synthetic = Files.isRegularFile(file.toAbsolutePath().resolveSibling(SyntheticSets.MARKER));
        content.pictures().forEach(picture -> pictures.put(picture.id(), picture));
    }

    @Override
    public BenchmarkCard card() {
        return new BenchmarkCard(
                synthetic ? "COCO Captions format, synthetic shapes" : title(),
                file.getFileName().toString().replaceAll("\\.json$", "")
                        + (content.karpathy() ? ", Karpathy " + config.split() : ""),
                synthetic || domains() ? Optional.empty() : Optional.of("CC BY 4.0 (COCO's captions)"),
                synthetic ? Optional.empty() : Optional.of(paper()),
                files.hash(),
                notes());
    }

    @Override
    public Protocol protocol() {
        return new Protocol(
                "caption-" + config.prompt().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                config.prompt() != PromptStyle.OWN,
                "The model describes the picture; judged as in coco-caption, which prescribes no prompt.",
                Protocol.Asking.GENERATE,
                config.pictures() == Pictures.ABSENT ? Set.of(Medium.TEXT) : Set.of(Medium.TEXT, Medium.PICTURE),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("caption", Map.of()));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(pictures.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Described picture = Optional.ofNullable(pictures.get(id))
                .orElseThrow(() -> new DataException(file + ": found no picture '" + id + "'"));
        List<Part> parts = new ArrayList<>();
        Optional<Image> image = files.image(id);
        image.ifPresent(found -> parts.add(new Part.Picture(found)));
        parts.add(new Part.Text(config.words()));
        Map<String, String> tags =
                picture.domain().map(domain -> Map.of("domain", domain)).orElse(Map.of());
        Question question = new Question(id, Prompt.of(parts.toArray(Part[]::new)), List.of(), tags, id, id);
        return new Sample(
                question, picture.captions().isEmpty() ? new Target.Hidden() : new Target.AnyOf(picture.captions()));
    }

    @Override
    public Optional<Map<String, List<Part>>> results(Path results) throws IOException {
        ResultsFile official = new ResultsFile(results, pictures.keySet());
        return official.isOne() ? Optional.of(official.read()) : Optional.empty();
    }

    @Override
    public void close() {
        // every sample opens and closes its file for itself
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("METEOR and SPICE are computed only where the judge's keys 'meteor' and 'spice' name these programs");
        if (config.pictures() == Pictures.ABSENT) {
            notes.add("the pictures are absent: recorded captions are judged, nothing can be asked");
        }
        if (content.bare() > 0) {
            notes.add(content.bare() + " pictures that nobody described were left out");
        }
        if (synthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return notes;
    }

    private String title() {
        if (domains()) {
            return "NoCaps";
        }
        return content.karpathy() && !file.getFileName().toString().contains("coco") ? "Captions" : "COCO Captions";
    }

    private String paper() {
        return domains() ? "https://arxiv.org/abs/1812.08658" : "https://arxiv.org/abs/1504.00325";
    }

    private boolean domains() {
        return content.pictures().stream().anyMatch(picture -> picture.domain().isPresent());
    }
}
