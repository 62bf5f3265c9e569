package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.answer.Asked;
import io.vitharness.models.tensorflow.answer.Trained;
import io.vitharness.media.Size;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Turns prompts into numbers, and tells once of each word that the model never learnt. Safe for many threads. */
final class PromptReader {

    private static final int MAX_TOLD_WORDS = 50;

    private final Trained network;
    private final PictureReader pictures;
    private final Consumer<String> lines;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    PromptReader(Trained network, Consumer<String> lines) {
        this.network = network;
        this.pictures = new PictureReader(network.system().parts().vision().image());
        this.lines = lines;
    }

    /** The prompt with room for an answer of at most so many words; room that is not there is cut from the answer. */
    Asked read(Prompt prompt, int maxWords) throws ModelException {
        int[] words = words(prompt.text());
        int context = network.system().parts().lm().context();
        int room = context - network.system().parts().pictureTokens() - words.length;
        if (room < 1) {
            throw ModelException.permanent(
                    "the prompt has " + words.length + " words, but a picture, the prompt and one"
                            + " word of answer must fit into " + context + " tokens");
        }
        List<float[]> seen = seen(prompt);
        List<float[]> features = seen.stream().map(network::features).toList();
        return new Asked(joined(seen), joined(features), words, Math.min(maxWords, room)).about(region(prompt));
    }

    /** The numbers of a text's words. */
    int[] words(String text) {
        network.vocabulary().unknown(text).stream()
                .filter(word -> told.size() < MAX_TOLD_WORDS && told.add(word))
                .forEach(word -> lines.accept("does not know the word '" + word + "' and reads <unk>"));
        return network.vocabulary().encode(text);
    }

    /** As many pictures as the system takes; where the prompt has fewer the last ones show nothing. */
    private List<float[]> seen(Prompt prompt) throws ModelException {
        int room = network.system().parts().pictures();
        List<Image> images = prompt.pictures();
        if (images.size() > room) {
            throw ModelException.permanent("the prompt has " + images.size() + " pictures; this model takes "
                    + (room == 1 ? "one" : "up to " + room));
        }
        List<float[]> seen = new ArrayList<>();
        for (Image image : images) {
            seen.add(pictures.read(image));
        }
        while (seen.size() < room) {
            seen.add(pictures.nothing());
        }
        return seen;
    }

    /** The region that is asked about; all of the picture where there is none. */
    private float[] region(Prompt prompt) throws ModelException {
        List<Part.Region> regions = prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(Part.Region.class::isInstance)
                .map(Part.Region.class::cast)
                .toList();
        if (regions.isEmpty()) {
            return new float[] {0, 0, 1, 1};
        }
        boolean isTaken = network.system().parts().region().isPresent();
        if (!isTaken || regions.size() > 1 || !(regions.get(0).shape() instanceof Shape.Box box)) {
            throw ModelException.permanent("the prompt has " + regions.size() + " regions; this model takes "
                    + (isTaken ? "one, which must be a box" : "none"));
        }
        if (prompt.pictures().isEmpty()) {
            throw ModelException.permanent("the prompt has a region but no picture that it could lie in");
        }
        Size size = pictures.size(prompt.pictures().get(0));
        return new float[] {
            (float) (box.left() / size.width()),
            (float) (box.top() / size.height()),
            (float) (box.right() / size.width()),
            (float) (box.bottom() / size.height())
        };
    }

    private static float[] joined(List<float[]> each) {
        float[] all = new float[each.stream().mapToInt(one -> one.length).sum()];
        int from = 0;
        for (float[] one : each) {
            System.arraycopy(one, 0, all, from, one.length);
            from += one.length;
        }
        return all;
    }
}
