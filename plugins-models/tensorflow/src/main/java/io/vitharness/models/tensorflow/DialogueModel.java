package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.answer.Talker;
import io.vitharness.models.tensorflow.decode.StopTexts;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.part.WovenRow;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Role;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;
import io.vitharness.spi.model.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A trained system that goes on with dialogues in words and pictures, as TextBind: where it starts a picture it writes a
 * caption, a renderer draws it, and the row goes on with the drawn picture in the place of the caption. May be asked by
 * several threads.
 */
final class DialogueModel implements Model {

    private static final int MOST_PICTURES = 8;
    private static final int LONGEST_CAPTION = 24;

    private final Talker talker;
    private final ModelCard card;
    private final PictureReader reader;
    private final WordReader words;
    private final Renderer renderer = new ShapeRenderer();

    DialogueModel(Talker talker, ModelCard card, Consumer<String> lines) {
        this.talker = talker;
        this.card = card;
        this.reader = new PictureReader(talker.system().parts().vit().image());
        this.words = new WordReader(talker.vocabulary(), lines);
    }

    /** Reads a finished checkpoint. */
    static DialogueModel open(SystemConfig system, Workshop workshop, Optional<Path> export)
            throws IOException, ModelException {
        Checkpoint checkpoint = TensorFlowModel.finished(workshop);
        SavedModels.check(export, checkpoint.recipe());
        Placement placement = Placements.of(workshop.device());
        Vocabulary vocabulary = new Vocabulary(checkpoint.words());
        Talker talker = new Talker(system, vocabulary, checkpoint.weights(), placement);
        boolean isOpen = false;
        try {
            SavedModels.write(export, checkpoint, talker::export);
            DialogueModel model = new DialogueModel(talker, Cards.card(system, checkpoint, placement), workshop::say);
            isOpen = true;
            return model;
        } finally {
            if (!isOpen) {
                talker.close();
            }
        }
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        Set<Medium> media = Set.of(Medium.TEXT, Medium.PICTURE);
        return new Capabilities(MOST_PICTURES, media, true, 1).giving(media);
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        if (request.decoding().temperature() > 0) {
            throw ModelException.permanent("this model always takes the likeliest word: 'temperature' must be 0 but is "
                    + request.decoding().temperature());
        }
        Reply reply = new Reply();
        read(request.prompt(), reply);
        int asked = reply.row.length();
        int room = Math.min(
                talker.system().parts().lm().context() - asked, talker.system().maxTokens());
        boolean isEnded = write(reply, Math.min(room, request.decoding().maxTokens()));
        List<Part> parts = before(request.decoding().stop(), reply.parts());
        isEnded |= !parts.equals(reply.parts());
        return new Answer(
                parts,
                isEnded ? Answer.Stop.END : Answer.Stop.LENGTH,
                Usage.of(asked, reply.row.length() - asked),
                List.of(),
                Optional.empty());
    }

    /** What stands before the first of some texts; pictures behind it fall away with it. */
    private static List<Part> before(List<String> stops, List<Part> parts) {
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Text text) {
                int end = StopTexts.end(stops, text.text());
                kept.add(new Part.Text(text.text().substring(0, end)));
                if (end < text.text().length()) {
                    break;
                }
            } else {
                kept.add(part);
            }
        }
        return kept;
    }

    @Override
    public void close() {
        talker.close();
    }

    /** A row that is read and written, with its pictures and what was said. */
    private final class Reply {

        private final WovenRow row = new WovenRow(talker.system().parts().pictureTokens());
        private final List<float[]> pictures = new ArrayList<>();
        private final List<Part> said = new ArrayList<>();
        private final List<Integer> words = new ArrayList<>();

        void show(Image image) throws ModelException {
            row.show(pictures.size());
            pictures.add(talker.features(reader.read(image)));
        }

        void say(int word) {
            row.read(word);
            words.add(word);
        }

        void draw(Image image) throws ModelException {
            flush();
            said.add(new Part.Picture(image));
            show(image);
        }

        List<Part> parts() {
            flush();
            return said.isEmpty() ? List.of(new Part.Text("")) : said;
        }

        private void flush() {
            if (!words.isEmpty()) {
                said.add(new Part.Text(talker.vocabulary().decode(words)));
                words.clear();
            }
        }
    }

    private void read(Prompt prompt, Reply reply) throws ModelException {
        Vocabulary vocabulary = talker.vocabulary();
        for (Turn turn : prompt.turns()) {
            boolean isAssistant = turn.role() == Role.MODEL;
            reply.row.read(vocabulary.number(isAssistant ? Vocabulary.ASSISTANT : Vocabulary.USER));
            for (Part part : turn.parts()) {
                if (part instanceof Part.Text text) {
                    reply.row.read(words.read(text.text()));
                } else if (part instanceof Part.Picture picture) {
                    reply.show(picture.image());
                } else {
                    throw ModelException.permanent("this model reads words and pictures, not " + part);
                }
            }
            if (isAssistant) {
                reply.row.read(Vocabulary.END);
            }
        }
        reply.row.read(vocabulary.number(Vocabulary.ASSISTANT));
        if (reply.row.length() >= talker.system().parts().lm().context()) {
            throw ModelException.permanent("the dialogue has " + reply.row.length()
                    + " tokens, but with one word of answer it must fit into "
                    + talker.system().parts().lm().context());
        }
    }

    /** Whether the model itself ended its reply; a caption that cannot be drawn stays as words, and nothing follows it. */
    private boolean write(Reply reply, int most) throws ModelException, InterruptedException {
        int start = talker.vocabulary().number(Vocabulary.START_PICTURE);
        int last = reply.row.length() + most;
        while (reply.row.length() < last) {
            TensorFlowModel.stopIfInterrupted();
            int word = talker.next(reply.pictures, reply.row);
            if (word == Vocabulary.END) {
                return true;
            }
            if (word != start) {
                reply.say(word);
                continue;
            }
            List<Integer> caption = caption(reply);
            Optional<Image> drawn = renderer.draw(talker.vocabulary().decode(caption));
            if (drawn.isEmpty()) {
                reply.words.addAll(caption);
                return true;
            }
            if (reply.row.length() + talker.system().parts().pictureTokens() > last) {
                return false;
            }
            reply.draw(drawn.get());
        }
        return false;
    }

    /** Written on a copy of the row: what follows sees the picture, never its caption. */
    private List<Integer> caption(Reply reply) {
        int end = talker.vocabulary().number(Vocabulary.END_PICTURE);
        WovenRow branch = reply.row.copy().read(talker.vocabulary().number(Vocabulary.START_PICTURE));
        List<Integer> words = new ArrayList<>();
        while (words.size() < LONGEST_CAPTION) {
            int word = talker.next(reply.pictures, branch);
            if (word == end) {
                break;
            }
            words.add(word);
            branch.read(word);
        }
        return words;
    }
}
