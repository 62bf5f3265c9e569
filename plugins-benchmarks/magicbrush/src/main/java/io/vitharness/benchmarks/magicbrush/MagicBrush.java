package io.vitharness.benchmarks.magicbrush;

import io.vitharness.benchmarks.magicbrush.MagicBrushConfig.Setting;
import io.vitharness.data.editing.EditSessions;
import io.vitharness.data.editing.EditTurn;
import io.vitharness.data.editing.PictureFiles;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Opened sessions; their pictures are read when a sample is. May be shared between threads. */
final class MagicBrush implements OfficialResults {

    /** Pictures are not counted in tokens; some models talk before they draw. */
    private static final int MAX_TOKENS = 4096;

    private final MagicBrushConfig config;
    private final Path folder;
    private final PictureFiles files;
    private final Map<String, Edit> edits = new LinkedHashMap<>();
    private final boolean described;
    private final boolean synthetic;

    private MagicBrush(MagicBrushConfig config, Path folder, List<EditTurn> turns) throws IOException {
        this.config = config;
        this.folder = folder;
        Edit.of(config.setting(), turns).forEach(edit -> edits.put(edit.id(), edit));
        Set<String> names = new TreeSet<>();
        edits.values().forEach(edit -> names.addAll(edit.files()));
        this.files = PictureFiles.of(folder, EditSessions.files(folder), names);
        this.described = turns.stream().anyMatch(turn -> !turn.captions().isEmpty());
        this.synthetic = Files.isRegularFile(folder.resolve(SyntheticSets.MARKER));
    }

    static MagicBrush open(MagicBrushConfig config, Path folder) throws IOException {
        return new MagicBrush(config, folder, EditSessions.read(folder));
    }

    @Override
    public BenchmarkCard card() {
        return new BenchmarkCard(
                synthetic ? "MagicBrush format, synthetic shapes" : "MagicBrush",
                folder.toAbsolutePath().normalize().getFileName() + ", " + edits.size() + " questions",
                synthetic ? Optional.empty() : Optional.of("CC BY 4.0; the test split must not be redistributed"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2306.10012"),
                files.hash(),
                notes());
    }

    @Override
    public Protocol protocol() {
        boolean single = config.setting() == Setting.SINGLE_TURN;
        return new Protocol(
                single ? "single-turn" : "final-turn",
                single,
                single
                        ? "Every edit from the true picture before it (MagicBrush image_eval.py, all_turn)."
                        : "The last picture from the first and all instructions at once (ours).",
                Protocol.Asking.GENERATE,
                Set.of(Medium.TEXT, Medium.PICTURE),
                Set.of(Medium.PICTURE),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("picture-similarity", Map.of()));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(edits.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Edit edit = Optional.ofNullable(edits.get(id))
                .orElseThrow(() -> new DataException(folder + ": found no sample '" + id + "', wanted "
                        + (config.setting() == Setting.SINGLE_TURN ? "a session and a turn, as in" : "a session, as in")
                        + " '" + edits.keySet().iterator().next() + "'"));
        List<Part> parts = new ArrayList<>(List.of(new Part.Picture(files.read(edit.input()))));
        edit.turns().forEach(turn -> parts.add(new Part.Text(turn.instruction())));
        Prompt prompt = Prompt.of(parts.toArray(Part[]::new));
        Question question =
                new Question(id, prompt, List.of(), edit.tags(), id, edit.last().session());
        return new Sample(question, target(edit));
    }

    @Override
    public String group(String id) {
        return id;
    }

    @Override
    public Optional<Map<String, List<Part>>> results(Path file) throws IOException {
        return Files.isDirectory(file)
                ? Optional.of(new OutputFolder(file, config.setting()).answers(edits))
                : Optional.empty();
    }

    @Override
    public void close() {
        // every sample opens and closes its files for itself
    }

    private Target target(Edit edit) throws IOException {
        Image output = files.read(edit.output());
        Size size = size(edit.output(), output);
        Optional<Image> mask = Optional.empty();
        if (edit.mask().isPresent()) {
            String name = edit.mask().get();
            mask = Optional.of(files.read(name));
            Size found = size(name, mask.get());
            if (!found.equals(size)) {
                throw new DataException(files.path(name) + ": found a mask of " + found + " pixels, wanted " + size
                        + " as " + files.path(edit.output()));
            }
        }
        return new Target.Picture(output, mask, edit.last().captions());
    }

    private Size size(String name, Image image) throws DataException {
        try {
            return new PictureDecoder().probe(image.bytes()).size();
        } catch (PictureException e) {
            throw new DataException(files.path(name) + ": " + e.getMessage());
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!described) {
            notes.add("no descriptions lie beside the sessions: CLIP-T cannot be computed");
        }
        if (config.setting() == Setting.FINAL_TURN) {
            notes.add("models are shown all instructions at once: not the published multi-turn setting, except for"
                    + " imported pictures that were made turn by turn");
        }
        if (synthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        } else {
            notes.add("the test split bears a canary: neither it nor pictures of it may be published");
        }
        return notes;
    }
}
