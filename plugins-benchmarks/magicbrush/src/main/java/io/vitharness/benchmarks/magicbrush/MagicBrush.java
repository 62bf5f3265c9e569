package io.vitharness.benchmarks.magicbrush;

import io.vitharness.benchmarks.magicbrush.MagicBrushConfig.Setting;
import io.vitharness.data.editing.EditSessions;
import io.vitharness.data.editing.EditTurn;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.data.table.ParquetShards;
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
import java.io.UncheckedIOException;
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
    private final Path data;
    private final String name;
    private final Album album;
    private final Map<String, Edit> edits = new LinkedHashMap<>();
    private final boolean described;

    private MagicBrush(MagicBrushConfig config, Path data, String name, List<EditTurn> turns, Album album) {
        this.config = config;
        this.data = data;
        this.name = name;
        this.album = album;
        Edit.of(config.setting(), turns).forEach(edit -> edits.put(edit.id(), edit));
        this.described = turns.stream().anyMatch(turn -> !turn.captions().isEmpty());
    }

    /** The published folder of one split. */
    static MagicBrush ofFolder(MagicBrushConfig config, Path folder) throws IOException {
        List<EditTurn> turns = EditSessions.read(folder);
        Set<String> names = new TreeSet<>();
        Edit.of(config.setting(), turns).forEach(edit -> names.addAll(edit.files()));
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return new MagicBrush(config, folder, name, turns, Album.of(folder, names));
    }

    /** The hub's files of one split. */
    static MagicBrush ofTables(MagicBrushConfig config, Path data, List<Path> files) throws IOException {
        EditTables tables = EditTables.open(files);
        try {
            return new MagicBrush(config, data, ParquetShards.table(files.get(0)), tables.turns(), tables);
        } catch (IOException | RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    @Override
    public BenchmarkCard card() {
        boolean synthetic = isSynthetic();
        return new BenchmarkCard(
                synthetic ? "MagicBrush format, synthetic shapes" : "MagicBrush",
                (synthetic ? "" : name + ", ") + edits.size() + " questions",
                synthetic ? Optional.empty() : Optional.of("CC BY 4.0; the test split must not be redistributed"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2306.10012"),
                album.hash(),
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
                .orElseThrow(() -> new DataException(data + ": found no sample '" + id + "', wanted "
                        + (config.setting() == Setting.SINGLE_TURN ? "a session and a turn, as in" : "a session, as in")
                        + " '" + edits.keySet().iterator().next() + "'"));
        List<Part> parts = new ArrayList<>(List.of(new Part.Picture(album.read(edit.input()))));
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
        try {
            album.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Target target(Edit edit) throws IOException {
        Image output = album.read(edit.output());
        Size size = size(edit.output(), output);
        Optional<Image> mask = Optional.empty();
        if (edit.mask().isPresent()) {
            String drawn = edit.mask().get();
            mask = Optional.of(album.read(drawn));
            Size found = size(drawn, mask.get());
            if (!found.equals(size)) {
                throw new DataException(album.place(drawn) + ": found a mask of " + found + " pixels, wanted " + size
                        + " as " + album.place(edit.output()));
            }
        }
        return new Target.Picture(output, mask, edit.last().captions());
    }

    private boolean isSynthetic() {
        Path folder = Files.isDirectory(data) ? data : data.toAbsolutePath().resolveSibling("");
        return Files.isRegularFile(folder.resolve(SyntheticSets.MARKER));
    }

    private Size size(String picture, Image image) throws DataException {
        try {
            return new PictureDecoder().probe(image.bytes()).size();
        } catch (PictureException e) {
            throw new DataException(album.place(picture) + ": " + e.getMessage());
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
        if (isSynthetic()) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        } else {
            notes.add("the test split bears a canary: neither it nor pictures of it may be published");
        }
        return notes;
    }
}
