package io.vitharness.benchmarks.referring;

import io.vitharness.benchmarks.referring.ReferringConfig.Compat;
import io.vitharness.benchmarks.referring.ReferringConfig.Dataset;
import io.vitharness.benchmarks.referring.ReferringConfig.Task;
import io.vitharness.data.regions.RegionResults;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.media.Orientation;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.PictureInfo;
import io.vitharness.media.Size;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An opened split; pictures and outlines are read when a sample is. May be shared between threads. */
final class Referring implements OfficialResults {

    private static final int MASK_TOKENS = 512;
    private static final int BOX_TOKENS = 128;

    private final ReferringConfig config;
    private final Path data;
    private final Content content;

    Referring(ReferringConfig config, Path data, Content content) {
        this.config = config;
        this.data = data;
        this.content = content;
    }

    @Override
    public BenchmarkCard card() {
        boolean isSynthetic = Files.isRegularFile(data.resolve(SyntheticSets.MARKER));
        List<String> notes = new ArrayList<>(content.notes());
        if (isSynthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        if (config.compat() == Compat.OFFICIAL) {
            notes.add("compat: pixels in two parts of one object do not belong to it, as in LISA's code");
        }
        return new BenchmarkCard(
                isSynthetic ? title() + " format, synthetic shapes" : title(),
                config.split() + ", " + content.expressions().size() + " expressions",
                licence().filter(words -> !isSynthetic),
                isSynthetic ? Optional.empty() : Optional.of(paper()),
                content.hash(),
                notes);
    }

    @Override
    public Protocol protocol() {
        boolean isBoxes = config.task() == Task.BOXES;
        return new Protocol(
                Wording.word(config.task()),
                config.wording().isEmpty(),
                isBoxes
                        ? "One box for each expression, right from an overlap of 0.5 (Acc@0.5), asked as " + asked()
                                + " asks."
                        : "One mask for each expression, gIoU and cIoU as LISA's validate(), asked as " + asked()
                                + " asks.",
                Protocol.Asking.GENERATE,
                Set.of(Medium.TEXT, Medium.PICTURE),
                Set.of(Medium.REGION),
                Decoding.greedy(isBoxes ? BOX_TOKENS : MASK_TOKENS),
                new JudgeChoice("segmentation", Map.of("task", isBoxes ? "boxes" : "referring")));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(content.expressions().keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Expression expression = expression(id);
        Image picture = content.pictures().open(expression.picture());
        Question question = new Question(
                id,
                Wording.prompt(config, expression, picture),
                List.of(),
                expression.tags(),
                id,
                expression.picture());
        return new Sample(question, expression.key().target(size(expression, picture)));
    }

    @Override
    public String group(String id) {
        return id;
    }

    @Override
    public Optional<Map<String, List<Part>>> results(Path file) throws IOException {
        return RegionResults.read(file, id -> {
            Expression expression = expression(id);
            return List.of(size(expression, content.pictures().open(expression.picture())));
        });
    }

    @Override
    public void close() {
        // every sample opens and closes its files for itself
    }

    private Expression expression(String id) throws DataException {
        return Optional.ofNullable(content.expressions().get(id))
                .orElseThrow(() -> new DataException(data + ": found no sample '" + id + "', wanted an id such as '"
                        + content.expressions().keySet().iterator().next() + "'"));
    }

    /** LISA's outlines follow the picture as OpenCV turns it, answers the picture as stored: the two must be one. */
    private static Size size(Expression expression, Image picture) throws DataException {
        try {
            PictureInfo info = new PictureDecoder().probe(picture.bytes());
            if (info.orientation() != Orientation.UPRIGHT) {
                throw new DataException("picture '" + expression.picture() + "': found one that its EXIF data turn ("
                        + info.orientation() + "), wanted an upright one");
            }
            return info.size();
        } catch (PictureException e) {
            throw new DataException("picture '" + expression.picture() + "': " + e.getMessage());
        }
    }

    private String asked() {
        return config.wording().isPresent() ? "the suite's own wording" : Wording.word(config.style());
    }

    private String title() {
        return switch (config.dataset()) {
            case REASON_SEG -> "ReasonSeg";
            case REFCOCO -> "RefCOCO";
            case REFCOCO_PLUS -> "RefCOCO+";
            case REFCOCOG -> "RefCOCOg";
        };
    }

    private Optional<String> licence() {
        return config.dataset() == Dataset.REASON_SEG
                ? Optional.empty()
                : Optional.of("Flickr terms of use (COCO's pictures); the expressions' files name none");
    }

    private String paper() {
        return switch (config.dataset()) {
            case REASON_SEG -> "https://arxiv.org/abs/2308.00692";
            case REFCOCO, REFCOCO_PLUS -> "https://arxiv.org/abs/1608.00272";
            case REFCOCOG -> "https://arxiv.org/abs/1511.02283";
        };
    }
}
