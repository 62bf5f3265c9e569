package io.vitharness.benchmarks.tampering;

import io.vitharness.benchmarks.tampering.TamperingConfig.Marks;
import io.vitharness.benchmarks.tampering.TamperingConfig.Task;
import io.vitharness.benchmarks.tampering.TamperingConfig.Untouched;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An opened set; pictures and masks are read when a sample is. May be shared between threads. */
final class Tampering implements Benchmark {

    /** What FakeShield's first model may say. */
    private static final int MAX_TOKENS = 1024;

    private static final String TAMPERED = "tampered";
    private static final String AUTHENTIC = "authentic";
    private static final List<Choice> VERDICTS =
            List.of(new Choice(TAMPERED, TAMPERED), new Choice(AUTHENTIC, AUTHENTIC));

    private static final Map<String, String> CLASSIFIED =
            Map.of("rule", "fakeshield", "labels", "[" + TAMPERED + ", " + AUTHENTIC + "]", "positive", TAMPERED);

    private final TamperingConfig config;
    private final Gallery gallery;
    private final Markings markings;
    private final Map<String, Exhibit> exhibits = new LinkedHashMap<>();

    Tampering(TamperingConfig config, Gallery gallery) {
        this.config = config;
        this.gallery = gallery;
        this.markings = new Markings(config, gallery);
        gallery.exhibits().forEach(exhibit -> exhibits.put(exhibit.id(), exhibit));
    }

    @Override
    public BenchmarkCard card() {
        String name =
                String.valueOf(gallery.place().toAbsolutePath().normalize().getFileName());
        String title = config.layout() == Layout.FOLDERS
                ? "Tampering, " + name
                : config.layout().title();
        return new BenchmarkCard(
                gallery.synthetic() ? "Tampered synthetic shapes" : title,
                (gallery.synthetic() ? "" : name + ", ") + count(true) + " tampered and " + count(false)
                        + " authentic pictures",
                Optional.empty(),
                Optional.empty(),
                gallery.files().hash(),
                notes());
    }

    @Override
    public Protocol protocol() {
        boolean where = config.task() == Task.LOCALISATION;
        return new Protocol(
                where ? "localisation" : "detection",
                where && config.authentic() == Untouched.LEAVE_OUT && config.mask() != Marks.ANY,
                where
                        ? "EditScout's question, answered by a mask (LISA's validate())."
                        : "FakeShield's question, answered in words (as in the paper; no scorer was released).",
                Protocol.Asking.GENERATE,
                Set.of(Medium.TEXT, Medium.PICTURE),
                Set.of(where ? Medium.REGION : Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                where
                        ? new JudgeChoice("segmentation", Map.of("task", "tampering"))
                        : new JudgeChoice("classification", CLASSIFIED));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(exhibits.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Exhibit exhibit = Optional.ofNullable(exhibits.get(id))
                .orElseThrow(() -> new DataException(
                        gallery.place() + ": found no sample '" + id + "', wanted a picture of the set, as in '"
                                + exhibits.keySet().iterator().next() + "'"));
        Image image = gallery.files().read(id);
        boolean where = config.task() == Task.LOCALISATION;
        Question question = new Question(
                id,
                Questions.prompt(config, image),
                where ? List.of() : VERDICTS,
                tags(exhibit),
                id,
                exhibit.cluster());
        return new Sample(question, where ? markings.target(exhibit, image) : new Target.Option(verdict(exhibit)));
    }

    @Override
    public String group(String id) {
        return id;
    }

    @Override
    public void close() {
        // every sample opens and closes its files for itself
    }

    private Map<String, String> tags(Exhibit exhibit) {
        Map<String, String> tags = new TreeMap<>(exhibit.tags());
        if (count(true) > 0 && count(false) > 0) {
            tags.put("kind", verdict(exhibit));
        }
        return tags;
    }

    private static String verdict(Exhibit exhibit) {
        return exhibit.tampered() ? TAMPERED : AUTHENTIC;
    }

    private long count(boolean tampered) {
        return exhibits.values().stream()
                .filter(exhibit -> exhibit.tampered() == tampered)
                .count();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (config.task() == Task.DETECTION && count(false) == 0) {
            notes.add("no authentic pictures: accuracy is recall, and precision says nothing");
        }
        if (config.task() == Task.LOCALISATION && config.authentic() == Untouched.INCLUDE) {
            notes.add(
                    "authentic pictures are asked too, with an empty mask: means differ from those over tampered ones");
        }
        if (config.layout() == Layout.MAGICBRUSH) {
            notes.add("the mask of a later edit marks that edit alone, though the picture holds the earlier ones too");
        }
        if (gallery.synthetic()) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return notes;
    }
}
