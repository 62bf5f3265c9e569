package io.vitharness.models.tensorflow.train;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.PictureFile;
import io.vitharness.data.instruction.Conversation;
import io.vitharness.data.instruction.InstructionReader;
import io.vitharness.data.instruction.Speaker;
import io.vitharness.data.instruction.Utterance;
import io.vitharness.media.PictureException;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.models.tensorflow.system.InstructionData;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.SystemConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Instruction data that the system's user brings: each answer of a conversation, asked by all that is said before it, about
 * the pictures that stand there; in an order that the seed shuffles. Texts are checked when the file is read, pictures by
 * {@link #hash} or at their first use.
 */
final class Conversations implements Teacher {

    private record Answer(List<Path> pictures, Said said) {}

    private final InstructionData data;
    private final SystemConfig system;
    private final List<Answer> answers = new ArrayList<>();
    private final Map<Path, String> places = new LinkedHashMap<>();
    private final Map<Path, float[]> kept = new HashMap<>();

    private Conversations(InstructionData data, SystemConfig system) {
        this.data = data;
        this.system = system;
    }

    /** Reads the whole file; what is wrong in it is told with file, line and sample. */
    static Conversations read(InstructionData data, SystemConfig system, long seed) {
        Conversations read = new Conversations(data, system);
        try {
            read.all();
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        Collections.shuffle(read.answers, new Random(seed));
        return read;
    }

    /** The SHA-256 of the file and of every picture in it, all of which must be pictures. */
    String hash() {
        DataDigest digest = new DataDigest();
        try {
            digest.addBytes(data.file());
            for (Path picture : places.keySet()) {
                see(picture);
                digest.addBytes(picture);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return digest.hex();
    }

    @Override
    public int size(int wanted) {
        return answers.size();
    }

    @Override
    public int pictures() {
        return system.parts().pictures();
    }

    @Override
    public int missing(long index) {
        return pictures() - answer(index).pictures().size();
    }

    /** Where an answer has fewer pictures than the system takes the last ones show nothing. */
    @Override
    public float[] pixels(long index) {
        List<Path> shown = answer(index / pictures()).pictures();
        int number = (int) (index % pictures());
        return number < shown.size()
                ? see(shown.get(number))
                : new float[system.parts().vision().numbers()];
    }

    @Override
    public Said said(long index, Form form, Random random) {
        return answer(index).said();
    }

    @Override
    public List<String> rareTexts() {
        List<String> texts = new ArrayList<>();
        answers.forEach(answer ->
                texts.addAll(List.of(answer.said().prompt(), answer.said().answer())));
        return texts;
    }

    // groups of pictures are encoded whole; behind the last answer stands the first again
    private Answer answer(long index) {
        return answers.get((int) (index % answers.size()));
    }

    private float[] see(Path picture) {
        float[] known = kept.get(picture);
        if (known != null) {
            return known;
        }
        try {
            byte[] file = PictureFile.read(picture).bytes();
            float[] pixels = Pixels.read(file, system.parts().vit().image());
            kept.put(picture, pixels);
            return pixels;
        } catch (PictureException e) {
            throw new IllegalArgumentException(
                    places.get(picture) + picture + ": this picture cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(places.get(picture) + e.getMessage(), e);
        }
    }

    private void all() throws IOException {
        if (!Files.isRegularFile(data.file())) {
            throw new IllegalArgumentException(data.file() + ": there is no such file");
        }
        try (InstructionReader reader = new InstructionReader(data.file(), data.pictures())) {
            for (Optional<Conversation> next = reader.next(); next.isPresent(); next = reader.next()) {
                String place = data.file() + ":" + reader.line() + ": sample '"
                        + next.get().id() + "': ";
                try {
                    add(next.get(), place);
                } catch (IllegalArgumentException misfit) {
                    throw new IllegalArgumentException(place + misfit.getMessage(), misfit);
                }
            }
        }
        if (answers.isEmpty()) {
            throw new IllegalArgumentException(data.file() + ": found no conversation, wanted at least one");
        }
    }

    private void add(Conversation conversation, String place) {
        Fit fit = new Fit(system);
        fit.require(conversation.images().size());
        List<Path> files =
                conversation.images().stream().map(data.pictures()::resolve).toList();
        files.forEach(file -> places.putIfAbsent(file, place));
        List<String> before = new ArrayList<>();
        int shown = 0;
        for (Utterance turn : conversation.turns()) {
            String text = turn.value().replace(Conversation.IMAGE, "");
            int pictures = (turn.value().length() - text.length()) / Conversation.IMAGE.length();
            if (turn.from() == Speaker.HUMAN) {
                shown += pictures;
            } else if (pictures > 0) {
                throw new IllegalArgumentException("turn " + (before.size() + 1)
                        + " is from 'gpt' and has a picture, but this system answers in words");
            } else {
                Said said = new Said(String.join("\n", before), Optional.empty(), text);
                fit.require(said, before.size() + 1);
                answers.add(new Answer(files.subList(0, shown), said));
            }
            before.add(text);
        }
    }
}
