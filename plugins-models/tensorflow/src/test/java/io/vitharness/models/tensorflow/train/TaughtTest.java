package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.Objective.Subject;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.Systems;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights are found again by what they were taught. */
class TaughtTest {

    private static final SystemConfig LISA = Systems.get("lisa", "tiny");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "llava",
                "lisa",
                "visionllm",
                "all-seeing",
                "prima",
                "fakeshield",
                "gpt4tools",
                "textbind",
                "video-vit",
                "pointnet"
            })
    void theSameIsTaughtTwice(String name) {
        SystemConfig system = Systems.get(name, "tiny");

        assertThat(Taught.recipe(system, 7))
                .isEqualTo(Taught.recipe(system, 7))
                .isNotEqualTo(Taught.recipe(system, 8))
                .startsWith(system.recipe(7) + "taught ");
    }

    @Test
    void otherWordsAreAnotherIdentity() {
        assertThat(hash(new Changed(teacher()) {
                    @Override
                    public Said said(long index, Form form, Random random) {
                        Said said = super.said(index, form, random);
                        return index == 3 ? new Said(said.prompt() + " Please.", said.thought(), said.answer()) : said;
                    }
                }))
                .isNotEqualTo(hash(new Changed(teacher())));
    }

    @Test
    void otherThoughtsAreAnotherIdentity() {
        assertThat(hash(new Changed(teacher()) {
                    @Override
                    public Said said(long index, Form form, Random random) {
                        Said said = super.said(index, form, random);
                        return index == 3 ? new Said(said.prompt(), Optional.of("red"), said.answer()) : said;
                    }
                }))
                .isNotEqualTo(hash(new Changed(teacher())));
    }

    @Test
    void anotherPixelIsAnotherIdentityAndALastBitIsNot() {
        assertThat(hash(new Shifted(teacher(), 1 / 255f))).isNotEqualTo(hash(new Changed(teacher())));
        assertThat(hash(new Shifted(teacher(), 1e-8f))).isEqualTo(hash(new Changed(teacher())));
    }

    @Test
    void anotherMaskIsAnotherIdentity() {
        assertThat(hash(new Changed(teacher()) {
                    @Override
                    public List<Mark> marks(long index, Form form) {
                        List<Mark> marks = super.marks(index, form);
                        marks.get(0).mask()[7] = 1 - marks.get(0).mask()[7];
                        return marks;
                    }
                }))
                .isNotEqualTo(hash(new Changed(teacher())));
    }

    @Test
    void theEncodersIdentityIsThatOfItsOwnLessons() {
        SystemConfig other = SmallSystem.with("{caption: 1, short: 1, letter: 1, match: 1}", "{what: 1}");

        assertThat(Taught.hash(other, 7)).isNotEqualTo(Taught.hash(SmallSystem.get(), 7));
        assertThat(Taught.hashOfEncoder(other, 7))
                .isEqualTo(Taught.hashOfEncoder(SmallSystem.get(), 7))
                .isNotEqualTo(Taught.hashOfEncoder(SmallSystem.get(), 8));
    }

    /** Who adds a kind of teacher adds what it teaches to {@link Taught}, then here. */
    @Test
    void everyKindOfTeacherIsKnown() {
        assertThat(Stream.of(Teacher.class.getDeclaredClasses())
                        .filter(kind -> Modifier.isInterface(kind.getModifiers()))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder("Marking", "Pointing", "Finding");
    }

    private static Teacher.Marking teacher() {
        return (Teacher.Marking) new Teachers(LISA, 7).of(Subject.OBJECTS);
    }

    private static String hash(Teacher teacher) {
        return Taught.hash(LISA, 7, new Teachers(LISA, 7).with(Subject.OBJECTS, teacher));
    }

    /** As another teacher. */
    private static class Changed implements Teacher.Marking {

        private final Teacher.Marking real;

        Changed(Teacher.Marking real) {
            this.real = real;
        }

        @Override
        public float[] pixels(long index) {
            return real.pixels(index);
        }

        @Override
        public Said said(long index, Form form, Random random) {
            return real.said(index, form, random);
        }

        @Override
        public List<Mark> marks(long index, Form form) {
            return real.marks(index, form);
        }

        @Override
        public List<String> rareTexts() {
            return real.rareTexts();
        }
    }

    /** With one pixel a little lighter. */
    private static final class Shifted extends Changed {

        private final float by;

        Shifted(Teacher.Marking real, float by) {
            super(real);
            this.by = by;
        }

        @Override
        public float[] pixels(long index) {
            float[] pixels = super.pixels(index);
            pixels[5] += by;
            return pixels;
        }
    }
}
