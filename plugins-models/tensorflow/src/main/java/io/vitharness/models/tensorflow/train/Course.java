package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.Objective.Subject;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The batches of a stage that learns words. The batch of a step depends on the step alone, so a resumed stage goes on
 * with the same batches; within a stretch of some batches rows of like length come together, as LLaVA groups them.
 * Not safe for several threads.
 */
final class Course {

    /** The lessons of a batch, how each was asked and its rows; row i shows the pictures of lesson i. */
    record Batch(List<Asked> lessons, List<Row> rows, int pictures) {

        /** The pictures of all lessons, in order. */
        long[] shown() {
            return lessons.stream()
                    .flatMapToLong(
                            lesson -> LongStream.range(lesson.index() * pictures, (lesson.index() + 1) * pictures))
                    .toArray();
        }
    }

    /** A lesson in one form, in the words in which it was asked. */
    record Asked(long index, Form form, String prompt) {}

    /** How long the course is and how it is shuffled. */
    record Plan(SystemConfig system, Stage stage, int lessons, long seed) {}

    private record Item(Asked lesson, Row row) {}

    private static final int BATCHES_PER_STRETCH = 16;

    private final Teacher lessons;
    private final Vocabulary vocabulary;
    private final Map<Form, Integer> forms;
    private final Plan plan;
    private long stretch = -1;
    private List<Batch> batches = List.of();

    Course(Teacher lessons, Vocabulary vocabulary, Map<Form, Integer> forms, Plan plan) {
        this.lessons = lessons;
        this.vocabulary = vocabulary;
        this.forms = new TreeMap<>(forms);
        this.plan = plan;
    }

    /** The batch of a step, counted from 0. */
    Batch at(int step) {
        long wanted = step / BATCHES_PER_STRETCH;
        if (wanted != stretch) {
            batches = stretch(wanted);
            stretch = wanted;
        }
        return batches.get(step % BATCHES_PER_STRETCH);
    }

    /** Draws the first lessons, at least so many, of which none may be too long for the system. */
    void draw(int lessons) {
        int perStretch = BATCHES_PER_STRETCH * plan.stage().batch();
        for (int drawn = 0; drawn < lessons; drawn += perStretch) {
            stretch(drawn / perStretch);
        }
    }

    private List<Batch> stretch(long number) {
        Random random = new Random((plan.seed() ^ plan.stage().name().hashCode()) * 31 + number);
        List<Item> items = new ArrayList<>();
        int count = BATCHES_PER_STRETCH * plan.stage().batch();
        for (int i = 0; i < count; i++) {
            items.add(item((number * count + i) % plan.lessons(), random));
        }
        if (!isTellingByLength()) {
            items.sort(Comparator.comparingInt(item -> item.row().length()));
        }
        List<Batch> cut = new ArrayList<>();
        for (int from = 0; from < count; from += plan.stage().batch()) {
            cut.add(batch(items.subList(from, from + plan.stage().batch())));
        }
        Collections.shuffle(cut, random);
        return cut;
    }

    /** Where the length tells the answer, batches of one length would be batches of one answer. */
    private boolean isTellingByLength() {
        return forms.keySet().stream().anyMatch(form -> form.subject() == Subject.FORGERIES);
    }

    private Item item(long lesson, Random random) {
        Form form = form(random);
        Teacher.Said said = lessons.said(lesson, form, random);
        int[] answer = vocabulary.encode(said.answer());
        int[] whole = said.thought()
                .map(thought -> vocabulary.encodeThought(thought, answer))
                .orElse(answer);
        int[] prompt = vocabulary.encode(said.prompt());
        new Fit(plan.system()).require(form, prompt.length, whole.length);
        Row row = new Row(prompt, whole, Vocabulary.END).missing(lessons.missing(lesson));
        boolean isPointed = form == Form.REGION && lessons instanceof Teacher.Pointing;
        return new Item(
                new Asked(lesson, form, said.prompt()),
                isPointed ? row.about(((Teacher.Pointing) lessons).region(lesson)) : row);
    }

    private Form form(Random random) {
        int sum = forms.values().stream().mapToInt(Integer::intValue).sum();
        int left = random.nextInt(sum);
        for (Map.Entry<Form, Integer> form : forms.entrySet()) {
            left -= form.getValue();
            if (left < 0) {
                return form.getKey();
            }
        }
        throw new IllegalStateException("the shares of " + forms + " add up to less than " + sum);
    }

    private Batch batch(List<Item> items) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            rows.add(items.get(i).row().showing(i));
        }
        return new Batch(items.stream().map(Item::lesson).toList(), rows, lessons.pictures());
    }
}
