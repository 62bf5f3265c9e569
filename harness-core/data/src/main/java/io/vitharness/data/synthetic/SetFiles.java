package io.vitharness.data.synthetic;

import io.vitharness.data.question.QuestionGenerator;
import io.vitharness.data.question.ShapeQuestion;
import io.vitharness.data.question.Topic;
import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * What the writers of question files share.
 *
 * @param lane scenes of one lane come in no other lane or set; at most 2^40 of them
 */
record SetFiles(SyntheticSet set, int lane) {

    /** JSON's null. */
    static final Object NOTHING = NullNode.getInstance();

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int PEOPLE = 10;

    /** The draws of a scene that the caller arranges. */
    Draws draws(int index) {
        return Draws.of(Purpose.MMBENCH, set.seed(), first() + index);
    }

    /** A question with its scene. */
    ShapeQuestion ask(Topic topic, int index) {
        return new QuestionGenerator(Purpose.MMBENCH, set.seed(), List.of(topic)).question(first() + index);
    }

    // other kinds stay below 64 lanes of 2^40 scenes
    private long first() {
        return (64L + lane) << 40;
    }

    static byte[] png(Scene scene) {
        return Painter.standard().paint(scene).png().bytes();
    }

    static void picture(Path file, Scene scene) throws IOException {
        Files.write(file, png(scene));
    }

    /** An object of keys and values in turn, in that order; a value may be {@link #NOTHING}. */
    static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return object;
    }

    static void json(Path file, Object content) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(content) + "\n");
    }

    static void lines(Path file, Collection<?> objects) throws IOException {
        Files.writeString(
                file,
                objects.stream()
                        .map(object -> MAPPER.writeValueAsString(object) + "\n")
                        .collect(Collectors.joining()));
    }

    /** What ten people say: at least seven the answer, the others something else that was offered. */
    static List<String> ten(ShapeQuestion question, Draws draws) {
        List<String> others = new ArrayList<>(question.options());
        others.remove(question.answer());
        int agreeing = PEOPLE - draws.below(4);
        List<String> said = new ArrayList<>(Collections.nCopies(agreeing, question.answer()));
        while (said.size() < PEOPLE) {
            said.add(draws.pick(others));
        }
        return draws.shuffled(said);
    }
}
