package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.data.coordinates.Conventions;
import io.vitharness.data.scene.Forgery;
import io.vitharness.data.scene.Pair;
import io.vitharness.media.Size;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.models.tensorflow.system.TagPart;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Bins;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.models.tensorflow.text.Words;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is taught about places is so, and names no pair of colour and form that tests hold out. */
class PlaceTeachersTest {

    private static final VisionPart.Vit VISION =
            Systems.get("prima", "tiny").parts().vit();
    private static final int LESSONS = 60;

    private final Spots spots = new Spots(7, Systems.get("visionllm", "tiny").parts());
    private final Albums albums = new Albums(7, VISION, 3);
    private final Forgeries forgeries = new Forgeries(7, VISION, Optional.empty());

    @Test
    void aBoxInWordsIsTheRegionAndReadBackAsIt() {
        for (int i = 0; i < LESSONS; i++) {
            float[] region = spots.region(i);
            String answer = spots.said(i, Form.WHERE, new Random(i)).answer();
            String written = Words.join(Words.split(answer));

            List<Part.Region> read = Conventions.reader("unit")
                    .read(written, List.of(new Size(100, 100)))
                    .regions();

            assertThat(written.replace(", ", ",")).isEqualTo(answer);
            assertThat(read).singleElement().satisfies(one -> {
                Shape.Box box = (Shape.Box) one.shape();
                assertThat(box.left()).isCloseTo(100 * region[0], within(0.51));
                assertThat(box.bottom()).isCloseTo(100 * region[3], within(0.51));
            });
        }
    }

    @Test
    void aBoxInWordsOfItsOwnIsReadBackWithinHalfABin() {
        Spots placed = new Spots(7, Systems.get("visionllm-tokens", "tiny").parts());
        for (int i = 0; i < LESSONS; i++) {
            float[] box = placed.region(i);
            String answer = placed.said(i, Form.BINS, new Random(i)).answer();

            assertThat(Words.split(answer)).hasSize(4);
            assertThat(placed.said(i, Form.BINS, new Random(i)).prompt())
                    .isEqualTo(placed.said(i, Form.WHERE, new Random(i)).prompt());
            assertThat(Conventions.reader("unit")
                            .read(new Bins(16).read(answer), List.of(new Size(100, 100)))
                            .regions())
                    .singleElement()
                    .satisfies(one -> {
                        Shape.Box read = (Shape.Box) one.shape();
                        assertThat(read.top()).isCloseTo(100 * box[1], within(100 / 32.0 + 0.01));
                        assertThat(read.right()).isCloseTo(100 * box[2], within(100 / 32.0 + 0.01));
                    });
        }
    }

    @Test
    void aMaskCoversTheCellsOfItsObject() {
        Spots masked = new Spots(7, Systems.get("region-masks", "tiny").parts());
        for (int i = 0; i < LESSONS; i++) {
            float[] cells = masked.region(i);
            float[] box = spots.region(i);
            double share = (box[2] - box[0]) * (box[3] - box[1]);

            assertThat(masked.said(i, Form.REGION, new Random(i))).isEqualTo(spots.said(i, Form.REGION, new Random(i)));
            assertThat(cells).hasSize(64);
            // a triangle is half of its box, a circle .79
            assertThat(sum(cells) / 64).isBetween(0.4 * share, 1.1 * share);
            assertThat(cells[8 * (int) (4 * (box[1] + box[3])) + (int) (4 * (box[0] + box[2]))])
                    .as("the cell in the middle")
                    .isPositive();
        }
    }

    @Test
    void whatIsToBeFoundIsWhatThePromptLists() {
        int asked = 0;
        int shown = 0;
        for (int i = 0; i < LESSONS; i++) {
            String prompt = spots.said(i, Form.DETECT, new Random(31L * i + 5)).prompt();
            List<Teacher.Finding.Found> objects = spots.objects(prompt, i);

            assertThat(objects).isNotEmpty().allSatisfy(found -> {
                assertThat(prompt).contains(found.name());
                assertThat(spots.classes()).contains(found.name());
            });
            asked += objects.size();
            shown += spots.objects("classes: " + String.join(", ", spots.classes()) + ". ", i)
                    .size();
        }
        assertThat(asked).isLessThan(shown);
    }

    @Test
    void anAlbumHasAMarkForEveryMaskOfItsAnswer() {
        for (Form form : List.of(Form.COMMON, Form.CORNER, Form.EACH)) {
            for (int i = 0; i < LESSONS; i++) {
                String answer = albums.said(i, form, new Random(i)).answer();
                List<Teacher.Marking.Mark> marks = albums.marks(i, form);

                List<String> words = Words.split(answer);
                assertThat(words.stream().filter(Vocabulary.SEGMENT::equals)).hasSameSizeAs(marks);
                for (int k = 0; k < marks.size(); k++) {
                    assertThat(words.get(4 * k + 2))
                            .isEqualTo(Integer.toString(marks.get(k).picture() + 1));
                    assertThat(sum(marks.get(k).mask())).isPositive();
                }
            }
        }
    }

    @Test
    void anAlbumTellsWhichPicturesAreMissing() {
        int missing = 0;
        for (int i = 0; i < LESSONS; i++) {
            int there = 3 - albums.missing(i);
            String prompt = albums.said(i, Form.COMMON, new Random(i)).prompt();

            assertThat(prompt).contains("Image " + there + ":").doesNotContain("Image " + (there + 1) + ":");
            assertThat(albums.pixels(3L * i + 2))
                    .satisfies(pixels -> assertThat(sum(pixels) == 0).isEqualTo(there < 3));
            missing += albums.missing(i);
        }
        assertThat(missing).isBetween(LESSONS / 4, 3 * LESSONS / 4);
    }

    @Test
    void halfOfThePicturesAreForgedAndMarkedWhereTheVerdictSays() {
        int forged = 0;
        for (int i = 0; i < LESSONS; i++) {
            List<Teacher.Marking.Mark> marks = forgeries.marks(i, Form.TRACE);
            String verdict = forgeries.said(i, Form.VERDICT, new Random(i)).answer();
            Teacher.Said reasoned = forgeries.said(i, Form.REASONED, new Random(i));

            assertThat(reasoned.thought()).hasValue(verdict);
            assertThat(reasoned.answer().contains(Vocabulary.SEGMENT)).isEqualTo(!marks.isEmpty());
            if (marks.isEmpty()) {
                assertThat(verdict).contains("has not been tampered with");
            } else {
                forged++;
                assertThat(verdict).contains("at the " + quarter(marks.get(0).mask()));
            }
        }
        assertThat(forged).isBetween(LESSONS / 4, 3 * LESSONS / 4);
    }

    @Test
    void theTrueKindStandsBeforeTheQuestionAndAnAuthenticPictureHasAny() {
        TagPart tag = new TagPart(4, List.of("AIGC inpainting", "DeepFake", "Photoshop"));
        Forgeries named = new Forgeries(7, VISION, Optional.of(tag));
        Set<String> ofAuthentic = new TreeSet<>();
        Set<Forgery.Kind> kinds = new TreeSet<>();
        for (int i = 0; i < LESSONS; i++) {
            String question = forgeries.said(i, Form.VERDICT, new Random(i)).prompt();
            String prompt = named.said(i, Form.VERDICT, new Random(i)).prompt();
            Optional<Forgery.Kind> kind = named.kind(i);

            if (kind.isPresent()) {
                kinds.add(kind.get());
                assertThat(prompt).isEqualTo(tag.before(question, kind.get().label()));
            } else {
                ofAuthentic.add(prompt);
            }
            assertThat(kind.isPresent()).isEqualTo(!named.marks(i, Form.TRACE).isEmpty());
            assertThat(tag.before(prompt, 0)).isEqualTo(prompt);
        }
        assertThat(kinds).containsExactly(Forgery.Kind.values());
        assertThat(ofAuthentic)
                .hasSize(3)
                .anyMatch(prompt -> prompt.startsWith(
                        "This is a picture that is suspected to have been tampered with by AIGC inpainting. Was this"));
    }

    @Test
    void noneNamesWhatTestsHoldOut() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            for (Form form : List.of(Form.WHAT, Form.WHERE, Form.REGION)) {
                Teacher.Said said = spots.said(i, form, new Random(i));
                texts.add(said.prompt() + " " + said.answer());
            }
            texts.add(albums.said(i, Form.EACH, new Random(i)).answer());
        }
        for (Pair pair : Pair.HELD_OUT) {
            assertThat(texts).noneMatch(text -> text.contains(pair.words()));
        }
    }

    private static double sum(float[] mask) {
        double sum = 0;
        for (float value : mask) {
            sum += value;
        }
        return sum;
    }

    /** Where the middle of a mask lies. */
    private static String quarter(float[] mask) {
        int side = VISION.image();
        double x = 0;
        double y = 0;
        for (int i = 0; i < mask.length; i++) {
            x += mask[i] * (i % side + 0.5);
            y += mask[i] * ((double) i / side);
        }
        double half = side / 2.0 * sum(mask);
        return (y < half ? "top" : "bottom") + " " + (x < half ? "left" : "right");
    }
}
