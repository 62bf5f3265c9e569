package io.vitharness.data.synthetic;

import io.vitharness.data.instruction.InstructionWriter;
import io.vitharness.data.instruction.Lesson;
import io.vitharness.data.instruction.ShapeInstructions;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** Training conversations: {@code instructions.json} with the pictures beside it in {@code pictures}. */
final class InstructionFiles implements SetWriter {

    static final String NAME = "instructions.json";
    static final String PICTURES = "pictures";

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        ShapeInstructions instructions = new ShapeInstructions(Purpose.TRAINING, set.seed());
        Path pictures = Files.createDirectory(folder.resolve(PICTURES));
        for (int index = 0; index < set.samples(); index++) {
            Lesson lesson = instructions.lesson(index);
            byte[] png =
                    Painter.standard().paint(lesson.question().scene()).png().bytes();
            Files.write(pictures.resolve(lesson.conversation().images().get(0)), png);
        }
        InstructionWriter.write(
                LongStream.range(0, set.samples())
                        .mapToObj(index -> instructions.lesson(index).conversation())
                        .iterator(),
                folder.resolve(NAME));
    }
}
