package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Pair;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dialogues in words and pictures from a synthetic set of TextBind. Dialogues that name a pair of colour and form that
 * tests hold out are left away.
 */
final class Talks implements PixelSource {

    private static final String MARK = "<image>";

    /** What one side says: words, and behind each but the last a picture; as many captions as pictures. */
    record Said(boolean isAssistant, List<String> words, List<Integer> pictures, List<String> captions) {}

    private final List<List<Said>> talks;
    private final List<float[]> pictures;

    private Talks(List<List<Said>> talks, List<float[]> pictures) {
        this.talks = talks;
        this.pictures = pictures;
    }

    /** From a set of so many replies, fewer once those with held-out pairs are gone; pictures are squeezed to a side. */
    static Talks of(int replies, long seed, int side) {
        return TrainingSet.read(SetKind.TEXTBIND, replies, seed, folder -> {
            List<List<Said>> talks = new ArrayList<>();
            List<float[]> pictures = new ArrayList<>();
            Resizer resizer = new Resizer(Resampling.BOX);
            for (JsonNode row : JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("test.json")))) {
                JsonNode turns = row.path("conversation");
                if (Pair.HELD_OUT.stream().anyMatch(pair -> turns.toString().contains(pair.words()))) {
                    continue;
                }
                List<Said> talk = new ArrayList<>();
                for (JsonNode turn : turns) {
                    List<Integer> shown = new ArrayList<>();
                    for (JsonNode name : turn.path("image_list")) {
                        shown.add(pictures.size());
                        pictures.add(pixels(folder.resolve("images").resolve(name.asString()), resizer, side));
                    }
                    talk.add(said(turn, shown));
                }
                talks.add(talk);
            }
            return new Talks(List.copyOf(talks), List.copyOf(pictures));
        });
    }

    private static Said said(JsonNode turn, List<Integer> pictures) {
        List<String> captions = new ArrayList<>();
        turn.path("caption_list").forEach(caption -> captions.add(caption.asString()));
        return new Said(
                turn.path("role").asString().equals("assistant"),
                List.of(turn.path("content").asString().split(MARK, -1)),
                List.copyOf(pictures),
                captions);
    }

    private static float[] pixels(Path file, Resizer resizer, int side) throws IOException {
        try {
            var picture =
                    new PictureDecoder().decodeUpright(Files.readAllBytes(file)).toRgb();
            return Pixels.of(resizer.resize(picture, new Size(side, side)).bytes());
        } catch (PictureException e) {
            throw new IllegalStateException("a picture that was just painted cannot be read: " + file, e);
        }
    }

    int size() {
        return talks.size();
    }

    List<Said> talk(int index) {
        return talks.get(index);
    }

    /** All that is said, and the words that lead through a dialogue. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(
                List.of(Vocabulary.USER, Vocabulary.ASSISTANT, Vocabulary.START_PICTURE, Vocabulary.END_PICTURE));
        talks.forEach(talk -> talk.forEach(said -> {
            texts.addAll(said.words());
            texts.addAll(said.captions());
        }));
        return texts;
    }

    @Override
    public float[] pixels(long index) {
        // groups of pictures are encoded whole; behind the last one stands the first again
        return pictures.get((int) (index % pictures.size()));
    }
}
