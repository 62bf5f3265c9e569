package io.vitharness.benchmarks.textbind;

import io.vitharness.benchmarks.textbind.TextbindConfig.Replies;
import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.PictureFiles;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Turn;
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

/** Opened dialogues; their pictures are read when a sample is. May be shared between threads. */
final class Textbind implements OfficialResults {

    /** As the authors generate. */
    private static final int MAX_TOKENS = 256;

    private final TextbindConfig config;
    private final Path file;
    private final PictureFiles pictures;
    private final Map<String, Conversation> conversations;
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final String hash;
    private final boolean synthetic;

    private Textbind(TextbindConfig config, Path file, Map<String, Conversation> conversations, PictureFiles pictures)
            throws IOException {
        this.config = config;
        this.file = file;
        this.pictures = pictures;
        this.conversations = conversations;
        Reply.of(config.replies(), conversations.values()).forEach(reply -> replies.put(reply.id(), reply));
        DataDigest digest = new DataDigest().add(file);
        pictures.addTo(digest);
        this.hash = digest.hex();
        this.synthetic = Files.isRegularFile(file.toAbsolutePath().resolveSibling(SyntheticSets.MARKER));
    }

    static Textbind open(TextbindConfig config, Path file) throws IOException {
        Path folder = PictureFiles.inside(file.toAbsolutePath().resolveSibling(""), config.pictures())
                .orElseThrow(() -> new DataException(
                        "'pictures' must be a folder beside the file but is '" + config.pictures() + "'"));
        Map<String, Conversation> conversations = ConversationFile.read(file);
        PictureFiles pictures = new PictureFiles();
        for (Conversation conversation : conversations.values()) {
            for (Said said : conversation.turns()) {
                for (String name : said.pictures()) {
                    pictures.add(
                            name,
                            PictureFiles.inside(folder, name)
                                    .orElseThrow(() -> new DataException(file + ": dialogue '" + conversation.id()
                                            + "': found the picture '" + name + "', wanted a name inside " + folder)));
                }
            }
        }
        pictures.requireAll(
                file, "the authors publish addresses, 'url_list'; save them under the names of 'image_list'");
        return new Textbind(config, file, conversations, pictures);
    }

    @Override
    public BenchmarkCard card() {
        return new BenchmarkCard(
                synthetic ? "TextBind format, synthetic shapes" : "TextBind",
                file.getFileName() + ", " + replies.size() + " replies",
                synthetic ? Optional.empty() : Optional.of("CC BY-NC 4.0, for research"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2309.08637"),
                hash,
                notes());
    }

    @Override
    public Protocol protocol() {
        boolean every = config.replies() == Replies.EVERY;
        return new Protocol(
                every ? "every-reply" : "last-reply",
                false,
                (every ? "Each reply" : "The last reply")
                        + " after the true dialogue before it; TextBind's scorer and test set are not published.",
                Protocol.Asking.GENERATE,
                Set.of(Medium.TEXT, Medium.PICTURE),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("dialogue", Map.of()));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(replies.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Reply reply = Optional.ofNullable(replies.get(id))
                .orElseThrow(() -> new DataException(file + ": found no sample '" + id
                        + "', wanted a dialogue and the number of a reply, as in '"
                        + replies.keySet().iterator().next() + "'"));
        List<Turn> turns = new ArrayList<>();
        for (Said said : reply.before()) {
            turns.add(new Turn(said.role(), parts(said)));
        }
        String dialogue = reply.conversation().id();
        Question question = new Question(id, new Prompt(turns), List.of(), reply.tags(), id, dialogue);
        return new Sample(
                question, new Target.Reply(parts(reply.key()), reply.key().captions()));
    }

    /** {@code inference_results.json}, or the folder that {@code inference.py} wrote it into; made pictures are held in memory. */
    @Override
    public Optional<Map<String, List<Part>>> results(Path results) throws IOException {
        return new InferenceResults(conversations).read(results);
    }

    @Override
    public void close() {
        // every sample opens and closes its files for itself
    }

    // pictures where their marks stand, words between them without the blanks around the marks
    private List<Part> parts(Said said) throws IOException {
        List<Part> parts = new ArrayList<>();
        List<String> pieces = said.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).isBlank()) {
                parts.add(new Part.Text(pieces.get(i).strip()));
            }
            if (i < said.pictures().size()) {
                parts.add(new Part.Picture(pictures.open(said.pictures().get(i))));
            }
        }
        return parts;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("models are shown the true replies of the earlier turns, not their own");
        if (synthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return notes;
    }
}
